delete from staging.record where instance_id = :instance
