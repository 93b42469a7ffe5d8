-- Until the merge is committed nobody else changes these tables.
select table_name, version
from staging.table_version
where table_name = any (:tables)
order by table_name
for update
