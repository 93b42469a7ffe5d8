insert into tally (file, new, changed, same)
select file, count(*), 0, 0
from staging.${table}
where instance_id = :instance and part = 0
group by file
