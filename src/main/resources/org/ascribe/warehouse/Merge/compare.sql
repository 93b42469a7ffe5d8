update staging.record r
set result = case
  when w.row_key is null then 'new'
  when w.content_hash <> s.content_hash then 'changed'
  else 'same' end
from staging.${table} s
left join warehouse.${table} w on w.row_key = s.row_key
where r.instance_id = :instance and r.kind = 'accepted'
  and s.instance_id = :instance and s.seq = r.seq and s.part = 0
