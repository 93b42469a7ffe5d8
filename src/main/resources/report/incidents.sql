-- Operations, with all opinions on who is responsible
--
-- One row for each incident that several documents are about, or that is contested.
--
-- Columns
--   incident    name of the operation, else headline of the first document
--   first       earliest day of publication
--   last        latest day of publication
--   claims      claims about it
--   documents   documents with such a claim
--   origins     independent origins of these
--   accused     codes of the parties that are accused
--   attributors  codes of the parties that accuse
--   denied_by   codes of the parties that deny
select incident,
       first_published as first,
       last_published  as last,
       claims,
       documents,
       origins,
       accused,
       attributors,
       denied_by
from report.incident
where documents > 1 or contested
order by documents desc, claims desc, incident
