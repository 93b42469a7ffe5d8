select distinct table_name from staging.record
where instance_id = :instance and kind = 'accepted'
