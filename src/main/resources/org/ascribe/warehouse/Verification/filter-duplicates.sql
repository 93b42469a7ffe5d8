with repeated as materialized (
  select row_key
  from staging.${table}
  where instance_id = :instance and part = 0
  group by row_key
  having count(*) > 1),
keyed as (
  select s.*,
    last_value(s.seq) over same_key as last_seq,
    last_value(s.file) over same_key as last_file,
    last_value(s.line) over same_key as last_line
  from staging.${table} s
  join repeated using (row_key)
  where s.instance_id = :instance and s.part = 0
  window same_key as (
    partition by s.row_key order by s.seq
    rows between unbounded preceding and unbounded following))
insert into staging.record (instance_id, seq, kind, file, record, line, code, message, raw)
select :instance, d.seq, 'filtered', d.file, d.record, d.line, 'DUPLICATE_KEY',
  d.file || case when d.line > 0 then ' line ' || d.line else '' end
    || ': the same key stands again in '
    || d.last_file || case when d.last_line > 0 then ' line ' || d.last_line else '' end
    || ', which is loaded',
  left((to_jsonb(d) - array['row_key', 'file', 'record', 'line', 'instance_id', 'seq', 'part',
    'last_seq', 'last_file', 'last_line'])::text, 4000)
from keyed d
where d.seq <> d.last_seq
