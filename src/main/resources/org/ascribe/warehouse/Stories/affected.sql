-- Stories that may gain or lose documents.
create temp table story_affected on commit drop as
select distinct s.story_key
from warehouse.story_document s
where s.document_key in (
  select document_key from story_candidate
  union all select document_key from story_read where not current
  union all select from_key from story_link)
