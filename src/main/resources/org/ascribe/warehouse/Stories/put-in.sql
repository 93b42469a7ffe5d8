with come as (
  insert into warehouse.story_bucket
  select *
  from story_fill f
  where not exists (
    select from warehouse.story_bucket b
    where b.kind = f.kind and b.bucket = f.bucket and b.published = f.published
      and b.standing = f.standing and b.document_key = f.document_key)
  order by kind, bucket
  returning kind, bucket
)
insert into story_changed_bucket
select kind, bucket from come
except
select kind, bucket from story_changed_bucket
