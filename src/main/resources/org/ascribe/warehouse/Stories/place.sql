-- A document belongs to the story of the one it comes from, and to its origin unless it tells it in
-- words of its own. Predecessors precede in time, so this is a forest and ends.
with recursive part as materialized (
  select s.document_key, s.from_key, s.kind
  from warehouse.story_document s
  where s.story_key in (select story_key from story_affected)
    or s.document_key in (select document_key from story_candidate)
),
placed as (
  select document_key, document_key as story_key, document_key as origin_key
  from part
  where from_key is null
  union all
  select part.document_key, placed.story_key,
    case when part.kind = 'independent' then part.document_key else placed.origin_key end
  from placed
  join part on part.from_key = placed.document_key
)
update warehouse.story_document s
set story_key = p.story_key, origin_key = p.origin_key, run_id = :run
from placed p
where s.document_key = p.document_key
  and (s.story_key, s.origin_key) is distinct from (p.story_key, p.origin_key)
