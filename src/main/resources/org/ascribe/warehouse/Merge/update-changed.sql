with last as (
  -- The rows of records that count; of several with one key the last.
  select distinct on (s.row_key) s.*
  from staging.${table} s
  join staging.record r on r.instance_id = s.instance_id and r.seq = s.seq and r.kind = 'accepted'
  where s.instance_id = :instance
  order by s.row_key, s.seq desc, s.part desc)
update warehouse.${table} w
set ${assignments}, content_hash = s.content_hash, run_id = :run,
  file = s.file, record = s.record, line = s.line, last_seen_at = now()
from last s
where w.row_key = s.row_key and w.content_hash <> s.content_hash
