select exists (
  select
  from staging.same s
  where s.instance_id = :instance
    and s.known_runs <> (select count(*) from warehouse.run_count where s.table_name = any(tables)))
