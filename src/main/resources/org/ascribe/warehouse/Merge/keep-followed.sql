-- What held until now is put beside what holds, which is then written over.
insert into warehouse.${table}
  (row_key, run_id, file, record, line, first_seen_at, last_seen_at, withdrawn_at, ${columns},
    valid_from, valid_to)
select w.row_key, w.run_id, w.file, w.record, w.line, w.first_seen_at, w.last_seen_at,
  w.withdrawn_at, ${held}, w.valid_from, ${as_of_value}
from difference d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = d.part
join warehouse.${table} w on w.ctid = d.place
  and w.ctid = any (array(
    select place from difference where table_name = ${name} and result = 'followed'))
where d.table_name = ${name} and d.result = 'followed'
order by w.row_key
