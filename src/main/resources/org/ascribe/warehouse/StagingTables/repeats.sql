select exists (
  select
  from staging.${table}
  where instance_id = :instance and part = 0
  group by row_key
  having count(*) > 1)
