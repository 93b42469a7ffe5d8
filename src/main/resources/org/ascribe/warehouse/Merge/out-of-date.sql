select exists (
  select
  from staging.same s
  join staging.table_version v using (table_name)
  where s.instance_id = :instance and s.version <> v.version)
