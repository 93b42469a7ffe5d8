-- Looked up one by one; otherwise the whole table is read.
and w.row_key = any (array(select row_key from staging.${table} where instance_id = :instance))
