-- Rows that have just been written are not touched twice.
update warehouse.${table} w
set last_seen_at = now()
from (select distinct row_key from staging.${table} where instance_id = :instance) s
where w.row_key = s.row_key and w.last_seen_at <> now()
