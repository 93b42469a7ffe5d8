insert into warehouse.reject
  (row_key, kind, job, stage, code, message, raw, pointer, run_id, file, record, line,
   first_seen_at, last_seen_at)
select distinct on (key)
  key, kind, cast(:job as text), stage, code, message, raw, pointer, :run, file, record, line, now(), now()
from (
  select r.*,
    left(encode(sha256(convert_to(
      jsonb_build_array(kind, cast(:job as text), stage, code, file, record, line, pointer, raw)::text, 'UTF8')),
      'hex'), 32) as key
  from staging.record r
  where instance_id = :instance) r
order by key, seq desc
on conflict (row_key) do update
set message = excluded.message, run_id = excluded.run_id, last_seen_at = excluded.last_seen_at,
  replayed_at = null, replayed_by = null
