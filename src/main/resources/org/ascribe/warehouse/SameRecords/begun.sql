select exists (select from staging.chunk where instance_id = ?)
