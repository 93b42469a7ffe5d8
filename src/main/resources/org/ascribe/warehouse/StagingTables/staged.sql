select table_name, sum(rows) as rows, sum(records) as records, bool_and(keys_differ) as keys_differ
from staging.chunk
where instance_id = :instance
group by table_name
having sum(rows) > 0
