insert into warehouse.run_count
  (run_id, instance_id, job, spec_hash, read, new, changed, same, rejected, filtered,
   other_language, withdrawn, tables, published_at)
select :run, :instance, :job, :spec_hash,
  sum(new + changed + same + rejected + filtered),
  sum(new), sum(changed), sum(same), sum(rejected), sum(filtered),
  (select count(*)
   from staging.dim_document
   where instance_id = :instance and unread = 'language'),
  :withdrawn, :tables, now()
from (
  select new, changed, same, 0 as rejected, 0 as filtered from tally
  union all
  select 0, 0, 0,
    count(*) filter (where kind = 'rejected'),
    count(*) filter (where kind = 'filtered')
  from staging.record
  where instance_id = :instance
  union all
  select new, changed, same, rejected, filtered
  from warehouse.source_file
  where instance_id = :instance and unchanged) part
