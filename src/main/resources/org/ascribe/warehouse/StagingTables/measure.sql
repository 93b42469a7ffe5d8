select count(*) as rows, count(*) filter (where part = 0) as records, 0 as repeated
from staging.${table}
where instance_id = :instance
