insert into warehouse.${table}
  (row_key, run_id, file, record, line, first_seen_at, last_seen_at, ${columns} ${since})
select s.row_key, :run, s.file, s.record, s.line, now(), now(), ${staged} ${as_of}
from difference d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = d.part
where d.table_name = ${name} and d.result = 'new'
order by s.row_key
