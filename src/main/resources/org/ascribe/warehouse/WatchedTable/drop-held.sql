delete from staging.held where table_name = ?
