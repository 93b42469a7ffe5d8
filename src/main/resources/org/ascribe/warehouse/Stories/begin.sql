-- What the run read, and what its files held before; only what it changed needs another look.
create temp table story_read on commit drop as
select d.row_key as document_key, report.is_current(d) as current,
  d.run_id = :run or not exists (
    select from warehouse.story_document s where s.document_key = d.row_key) as changed
from warehouse.dim_document d
join (
  select row_key from staging.dim_document where instance_id = :instance
  union
  select d.row_key
  from staging.dim_document s
  join warehouse.dim_document d using (file, record)
  where s.instance_id = :instance) read using (row_key)
