-- Languages of the documents, the most frequent first
--
-- Only English is read for claims and quotations; documents in other languages are stored as they
-- are. The main language of a document decides.
--
-- Columns
--   language   ISO 639-1 code; und where it cannot be told
--   documents  documents in it
--   read       how many of them were read for claims
--   relevant   how many of them hold a claim
--   first      earliest day of publication
--   last       latest day of publication
select language,
       documents,
       read_for_claims as read,
       with_claims     as relevant,
       first_published as first,
       last_published  as last
from report.language
order by documents desc, language
