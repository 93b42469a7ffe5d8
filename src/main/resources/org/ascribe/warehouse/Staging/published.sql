select distinct on (sha256) sha256, read, new, changed, same, rejected, filtered
from warehouse.source_file
where job = :job and spec_hash = :spec_hash and published_at is not null
order by sha256, published_at desc, instance_id desc, position
