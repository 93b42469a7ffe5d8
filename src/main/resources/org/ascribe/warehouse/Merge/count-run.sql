insert into warehouse.run_count
  (run_id, instance_id, job, spec_hash, read, new, changed, same, rejected, filtered,
   other_language, published_at)
select :run, :instance, :job, :spec_hash,
  sum(read), sum(new), sum(changed), sum(same), sum(rejected), sum(filtered),
  (select count(*)
   from staging.dim_document d
   join staging.record r on r.instance_id = d.instance_id and r.seq = d.seq and r.kind = 'accepted'
   where d.instance_id = :instance and d.unread = 'language'),
  now()
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
