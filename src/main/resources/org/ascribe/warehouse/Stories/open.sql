insert into warehouse.story (story_key, run_id)
select s.document_key, :run
from story_candidate
join warehouse.story_document s using (document_key)
where s.from_key is null
on conflict do nothing
