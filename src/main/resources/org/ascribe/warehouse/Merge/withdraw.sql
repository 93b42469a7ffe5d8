-- Rows that runs of this job wrote and that this release lacks.
update warehouse.${table} w
set withdrawn_at = now()
where w.withdrawn_at is null
  and w.run_id in (select run_id from warehouse.run_count where job = :job)
  and not exists (
    select from staging.${table} s where s.instance_id = :instance and s.row_key = w.row_key)
