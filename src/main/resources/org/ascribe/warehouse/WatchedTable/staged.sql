copy (
  select row_key
  from staging.${table}
  where instance_id = ${instance} and part = 0
) to stdout
