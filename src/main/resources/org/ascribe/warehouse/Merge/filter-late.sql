-- What the source said before the present state began comes too late to be put in front of it.
insert into staging.record
  (instance_id, seq, kind, file, record, line, code, message, raw)
select :instance, s.seq, 'filtered', s.file, s.record, s.line, 'LATE',
  s.file || case when s.line > 0 then ' line ' || s.line else '' end
    || ': a later state than that of ' || ${as_of_value} || ' is loaded already; load releases in their order',
  left((to_jsonb(s) - array['row_key', 'file', 'record', 'line', 'instance_id', 'seq', 'part'])::text, 4000)
from difference d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = d.part
where d.table_name = ${name} and d.result = 'late' and d.part = 0
