-- Names that no word list knows, the most frequent first
--
-- One row for each name kept as printed; adding it to a lexicon resolves it.
--
-- Columns
--   name       as printed
--   kind       what sort of actor it was taken for
--   claims     claims it stands in
--   documents  documents of these claims
--   example    a sentence it stands in
select name, kind, claims, documents, example
from report.unresolved_party
order by claims desc, name
