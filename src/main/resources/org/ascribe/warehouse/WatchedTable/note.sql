insert into staging.same (instance_id, table_name, known_runs, file, records, keys)
values (?, ?, ?, ?, ?, ?)
