with keyed as (
  select seq,
    last_value(seq) over same_key as last_seq,
    last_value(file) over same_key as last_file,
    last_value(line) over same_key as last_line
  from staging.record
  where instance_id = :instance and kind = 'accepted'
  window same_key as (
    partition by table_name, row_key order by seq
    rows between unbounded preceding and unbounded following)),
earlier as materialized (select * from keyed where seq <> last_seq)
update staging.record r
set kind = 'filtered',
    code = 'DUPLICATE_KEY',
    message = r.file || case when r.line > 0 then ' line ' || r.line else '' end
      || ': the same key stands again in '
      || d.last_file || case when d.last_line > 0 then ' line ' || d.last_line else '' end
      || ', which is loaded',
    raw = left((to_jsonb(s) - array['row_key', 'content_hash', 'file', 'record', 'line',
      'instance_id', 'seq', 'part'])::text, 4000)
from earlier d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = 0
where r.instance_id = :instance and r.seq = d.seq
