update warehouse.source_file f
set read = c.read, new = c.new, changed = c.changed, same = c.same,
  rejected = c.rejected, filtered = c.filtered, run_id = :run, published_at = now()
from (
  select f.file,
    case when f.unchanged then f.read else count(r.seq) end as read,
    case when f.unchanged then f.new else count(*) filter (where r.result = 'new') end as new,
    case when f.unchanged then f.changed else count(*) filter (where r.result = 'changed') end as changed,
    case when f.unchanged then f.same else count(*) filter (where r.result = 'same') end as same,
    case when f.unchanged then f.rejected else count(*) filter (where r.kind = 'rejected') end as rejected,
    case when f.unchanged then f.filtered else count(*) filter (where r.kind = 'filtered') end as filtered
  from warehouse.source_file f
  left join staging.record r on r.instance_id = f.instance_id and r.file = f.file
  where f.instance_id = :instance
  group by f.instance_id, f.file) c
where f.instance_id = :instance and f.file = c.file
