insert into warehouse.run_count
  (run_id, instance_id, job, spec_hash, read, new, changed, same, rejected, filtered, published_at)
select :run, :instance, :job, :spec_hash,
  sum(read), sum(new), sum(changed), sum(same), sum(rejected), sum(filtered), now()
from (
  select count(*) as read,
    count(*) filter (where result = 'new') as new,
    count(*) filter (where result = 'changed') as changed,
    count(*) filter (where result = 'same') as same,
    count(*) filter (where kind = 'rejected') as rejected,
    count(*) filter (where kind = 'filtered') as filtered
  from staging.record
  where instance_id = :instance
  union all
  select read, new, changed, same, rejected, filtered
  from warehouse.source_file
  where instance_id = :instance and unchanged) part
