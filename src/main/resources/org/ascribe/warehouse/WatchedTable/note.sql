insert into staging.same (instance_id, table_name, version, file, records, keys)
values (?, ?, ?, ?, ?, ?)
