-- Why each document counts as original, copy, rewrite or independent
--
-- One row for each document of a story that has several, and for each round-up.
--
-- Columns
--   story       headline of the first document
--   date        day of publication
--   kind        original, copy, rewrite or independent
--   outlet      publisher as stated, else the host
--   document    file it was read from
--   similarity  share of its text that stands in the document it comes from
--   reason      why it is of that kind
--   roundup     why it is taken for a round-up, or empty
select story.title        as story,
       d.published        as date,
       d.kind,
       d.outlet,
       d.file             as document,
       d.similarity,
       d.reason,
       d.roundup_reason   as roundup
from report.story_document d
join report.story using (story_key)
where story.documents > 1 or d.roundup
order by story.documents desc, d.story_key, d.published nulls last, d.file
