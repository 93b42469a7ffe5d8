-- Only what a file held when it was published last: one that is changed back is read again.
select distinct on (sha256) sha256, read, new, changed, same, rejected, filtered
from (
  select distinct on (file) *
  from warehouse.source_file
  where job = :job and spec_hash = :spec_hash and published_at is not null
  order by file, published_at desc, instance_id desc) latest
order by sha256, published_at desc, instance_id desc, position
