-- Only what the last published run of the file met: what it said before is out of date.
select r.row_key
from warehouse.reject r
join (
  select distinct on (file) file, run_id, head
  from warehouse.source_file
  where job = :job and published_at is not null
  order by file, published_at desc, instance_id desc) f on f.file = r.file and f.run_id = r.run_id
where r.job = :job and r.kind = 'rejected' and r.replayed_at is null
  and (f.head is not null and length(r.raw) < :cut
    and r.code not in ('BAD_ENCODING', 'NUL_BYTE', 'TOO_LONG')) = :whole
order by r.file, r.record, r.row_key
