insert into warehouse.story_document as s
  (document_key, story_key, origin_key, kind, from_key, similarity, reason,
   roundup, roundup_reason, run_id)
select c.document_key, c.document_key, c.document_key,
  coalesce(l.kind, 'original'), l.from_key, l.similarity,
  coalesce(l.reason, 'no earlier document has its text, quotations or claims'),
  roundup.reason is not null, roundup.reason, :run
from story_candidate c
left join story_link l using (document_key)
left join story_document_read r using (document_key)
left join warehouse.story_document old using (document_key)
cross join lateral (
  select case when r.document_key is null then old.roundup_reason else r.roundup_reason end) roundup (reason)
on conflict (document_key) do update
set kind = excluded.kind, from_key = excluded.from_key, similarity = excluded.similarity,
  reason = excluded.reason, roundup = excluded.roundup, roundup_reason = excluded.roundup_reason,
  run_id = excluded.run_id
where (s.kind, s.from_key, s.similarity, s.reason, s.roundup_reason)
  is distinct from
  (excluded.kind, excluded.from_key, excluded.similarity, excluded.reason, excluded.roundup_reason)
