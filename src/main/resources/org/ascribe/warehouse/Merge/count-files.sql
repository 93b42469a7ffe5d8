update warehouse.source_file f
set read = c.read, new = c.new, changed = c.changed, same = c.same,
  rejected = c.rejected, filtered = c.filtered, run_id = :run, published_at = now()
from (
  select f.file,
    case when f.unchanged then f.read
      else coalesce(t.new + t.changed + t.same, 0) + coalesce(r.rejected + r.filtered, 0) end as read,
    case when f.unchanged then f.new else coalesce(t.new, 0) end as new,
    case when f.unchanged then f.changed else coalesce(t.changed, 0) end as changed,
    case when f.unchanged then f.same else coalesce(t.same, 0) end as same,
    case when f.unchanged then f.rejected else coalesce(r.rejected, 0) end as rejected,
    case when f.unchanged then f.filtered else coalesce(r.filtered, 0) end as filtered
  from warehouse.source_file f
  left join (
    select file, sum(new) as new, sum(changed) as changed, sum(same) as same
    from tally group by file) t on t.file = f.file
  left join (
    select file,
      count(*) filter (where kind = 'rejected') as rejected,
      count(*) filter (where kind = 'filtered') as filtered
    from staging.record where instance_id = :instance group by file) r on r.file = f.file
  where f.instance_id = :instance) c
where f.instance_id = :instance and f.file = c.file
