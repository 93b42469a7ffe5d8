update warehouse.${table} w
set ${assignments} run_id = :run, file = s.file, record = s.record, line = s.line,
  last_seen_at = now(), withdrawn_at = null ${beginning}
from difference d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = d.part
where d.table_name = ${name} and d.result in ('changed', 'followed')
  and w.ctid = d.place
  and w.ctid = any (array(
    select place
    from difference
    where table_name = ${name} and result in ('changed', 'followed')))
