select coalesce((select version from staging.table_version where table_name = ${name}), 0)
