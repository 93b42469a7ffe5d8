-- Every record has a key of its own: what is not in the difference is the same.
insert into tally (file, new, changed, same)
select r.file, coalesce(d.new, 0), coalesce(d.changed, 0), r.records - coalesce(d.different, 0)
from (
  select file, count(*) as records
  from staging.${table}
  where instance_id = :instance and part = 0
  group by file) r
left join (
  select file,
    count(*) as different,
    count(*) filter (where result = 'new') as new,
    count(*) filter (where result in ('changed', 'followed')) as changed
  from difference
  where table_name = ${name} and part = 0
  group by file) d using (file)
