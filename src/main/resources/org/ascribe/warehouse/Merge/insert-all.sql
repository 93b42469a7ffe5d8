insert into warehouse.${table}
  (row_key, run_id, file, record, line, first_seen_at, last_seen_at, ${columns} ${since})
select s.row_key, :run, s.file, s.record, s.line, now(), now(), ${staged} ${as_of}
from ${rows} s
