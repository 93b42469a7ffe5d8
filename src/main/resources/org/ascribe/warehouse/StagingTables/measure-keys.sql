select
  coalesce(sum(rows), 0) as rows,
  coalesce(sum(records), 0) as records,
  count(*) filter (where records > 1) as repeated
from (
  select count(*) as rows, count(*) filter (where part = 0) as records
  from staging.${table}
  where instance_id = :instance
  group by row_key) key
