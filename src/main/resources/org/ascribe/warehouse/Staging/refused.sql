select count(*) from staging.record where instance_id = :instance
