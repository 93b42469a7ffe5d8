delete from warehouse.story t
using story_affected
where t.story_key = story_affected.story_key
  and not exists (select from warehouse.story_document s where s.story_key = t.story_key)
