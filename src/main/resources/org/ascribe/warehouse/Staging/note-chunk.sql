insert into staging.chunk (instance_id, table_name, rows, records, keys_differ)
values (:instance, :table, :rows, :records, :keys_differ)
