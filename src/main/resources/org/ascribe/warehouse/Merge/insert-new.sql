with last as (
  -- The rows of records that count; of several with one key the last.
  select distinct on (s.row_key) s.*
  from staging.${table} s
  join staging.record r on r.instance_id = s.instance_id and r.seq = s.seq and r.kind = 'accepted'
  where s.instance_id = :instance
  order by s.row_key, s.seq desc, s.part desc)
insert into warehouse.${table}
  (row_key, content_hash, run_id, file, record, line, first_seen_at, last_seen_at, ${columns})
select s.row_key, s.content_hash, :run, s.file, s.record, s.line, now(), now(), ${staged}
from last s
where not exists (select from warehouse.${table} w where w.row_key = s.row_key)
