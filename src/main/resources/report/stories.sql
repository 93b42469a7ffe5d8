-- One story, many outlets: who prints whose text
--
-- One row for each story, the most printed first, with the number of outlets that carry it and of
-- the independent origins of what they say. Copies print the text of an earlier document, rewrites
-- long passages or quotations of it; independent reports make the same claims in other words.
--
-- Parameters
--   least        least number of documents; 2 unless given
-- Columns
--   date         day of the first document
--   title        headline of the first document
--   documents    documents about it
--   outlets      publishers that carry it
--   origins      independent origins
--   copies       documents that print the text of another
--   rewrites     documents that print passages of another
--   independent  documents that tell the same in other words
select first_published as date, title, documents, outlets, origins, copies, rewrites, independent
from report.story
where documents >= coalesce(:least::integer, 2)
order by documents desc, first_published nulls last, title, story_key
