-- Where authorities disagree about who is the same
--
-- Main names differ from house to house and are no disagreement. A row says that an authority takes
-- for one party what another keeps apart: the names that stand for this party with the other.
--
-- Parameters
--   authority  only parties of this authority: MITRE, MISP, Microsoft
--   other      only beside this authority
--   party      only parties of this name
-- Columns
--   authority  who takes them for one
--   party      the one
--   other      who keeps them apart
--   apart      one of the parties of the other
--   names      names that stand for it there
select authority, party, other_authority as other, other_party as apart, names
from report.alias_disagreement
where (:authority::text is null or authority ilike :authority)
  and (:other::text is null or other_authority ilike :other)
  and (:party::text is null
    or report.name_key(:party) in (report.name_key(party), report.name_key(other_party)))
order by party, authority, other_authority, other_party
