-- A row that hangs on one record may have the key of another, and be the one that is loaded.
insert into tally (file, new, changed, same)
select s.file,
  count(*) filter (where d.result = 'new'),
  count(*) filter (where d.result in ('changed', 'followed')),
  count(*) filter (where d.result is null)
from staging.${table} s
left join difference d on d.table_name = ${name} and d.row_key = s.row_key
where s.instance_id = :instance and s.part = 0
group by s.file
