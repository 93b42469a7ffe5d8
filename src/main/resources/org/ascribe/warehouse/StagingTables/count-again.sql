with counted as (
  delete from staging.chunk where instance_id = :instance and table_name = ${name})
insert into staging.chunk (instance_id, table_name, rows, records, keys_differ)
select :instance, ${name}, count(*), count(*) filter (where part = 0), true
from staging.${table}
where instance_id = :instance
