select count(*) as rows, count(*) filter (where part = 0) as records
from staging.${table}
where instance_id = :instance
