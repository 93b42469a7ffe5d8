(select distinct on (row_key) * from staging.${table} where instance_id = :instance
  order by row_key, seq desc, part desc)
