with come as (
  insert into warehouse.story_bucket
  select * from story_fill
  order by kind, bucket, published, standing, document_key
  on conflict do nothing
  returning kind, bucket
)
insert into story_changed_bucket
select kind, bucket from come
except
select kind, bucket from story_changed_bucket
