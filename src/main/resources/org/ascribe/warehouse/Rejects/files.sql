select distinct on (f.file) f.file, f.sha256, f.bytes, f.source, f.head
from warehouse.source_file f
join warehouse.reject r on r.job = f.job and r.file = f.file and r.run_id = f.run_id
where r.row_key = any(:keys) and f.published_at is not null
order by f.file, f.published_at desc, f.instance_id desc
