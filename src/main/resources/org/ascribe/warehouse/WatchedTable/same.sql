select keys from staging.same where instance_id = ? and table_name = ?
