-- Before the merge nothing is known to be new; accepted records stand under it, but for those that
-- were not staged since their table holds the same.
select
  cast(:accepted as bigint) + max(k.same) + count(r.seq) + coalesce(max(f.read), 0) as read,
  cast(:accepted as bigint) as new,
  0 as changed,
  max(k.same) + coalesce(max(f.same), 0) as same,
  count(*) filter (where kind = 'rejected') + coalesce(max(f.rejected), 0) as rejected,
  count(*) filter (where kind = 'filtered') + coalesce(max(f.filtered), 0) as filtered
from (
  select sum(read)::bigint as read, sum(same)::bigint as same,
    sum(rejected)::bigint as rejected, sum(filtered)::bigint as filtered
  from warehouse.source_file
  where instance_id = :instance and unchanged) f
cross join (
  select coalesce(sum(records), 0)::bigint as same
  from staging.same
  where instance_id = :instance) k
left join staging.record r on r.instance_id = :instance
