with gone as (
  delete from warehouse.story_bucket b
  using story_read r
  where b.document_key = r.document_key and not exists (
    select from story_fill f
    where f.document_key = b.document_key and f.kind = b.kind and f.bucket = b.bucket
      and f.published = b.published and f.standing = b.standing
      and f.words = b.words and f.label = b.label)
  returning b.kind, b.bucket
)
insert into story_changed_bucket
select distinct kind, bucket from gone
