-- Documents whose predecessor may be another now: those that have changed, those that came from one
-- of them, and those in a bucket that has changed; of a very full bucket the first, so that a run
-- costs what it brings.
create temp table story_candidate on commit drop as
select document_key
from story_read
where current and changed
union
select s.document_key
from story_read r
join warehouse.story_document s on s.from_key = r.document_key
where (r.changed or not r.current) and not exists (
  select from story_read gone where gone.document_key = s.document_key and not gone.current)
union
select b.document_key
from story_changed_bucket c
cross join lateral (
  select b.document_key
  from warehouse.story_bucket b
  where b.kind = c.kind and b.bucket = c.bucket
  order by b.published, b.standing, b.document_key
  limit 1000) b
