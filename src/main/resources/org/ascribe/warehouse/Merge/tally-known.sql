insert into tally (file, new, changed, same)
select file, 0, 0, sum(records)
from staging.same
where instance_id = :instance
group by file
