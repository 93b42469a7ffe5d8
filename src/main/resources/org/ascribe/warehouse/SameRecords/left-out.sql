select distinct table_name from staging.same where instance_id = ?
