-- Rows that have just been updated have the staged hash too, and are not touched twice.
update warehouse.${table} w
set last_seen_at = now()
from (
  select distinct s.row_key
  from staging.${table} s
  join staging.record r on r.instance_id = s.instance_id and r.seq = s.seq and r.kind = 'accepted'
  where s.instance_id = :instance) s
where w.row_key = s.row_key and w.last_seen_at <> now()
