-- With the record goes what hangs on it.
delete from staging.${table} s
using staging.record r
where r.instance_id = :instance and r.code = 'DUPLICATE_KEY' and r.kind = 'filtered'
  and s.instance_id = :instance and s.seq = r.seq
