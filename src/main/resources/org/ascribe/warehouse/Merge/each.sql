(select * from staging.${table} where instance_id = :instance)
