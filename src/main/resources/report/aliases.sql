-- For whom names stand, in the order of authorities you chose
--
-- The first authority that knows a name decides, and the first that knows the main name which that
-- one gives says it in its own words. A name of which the deciding authority has several bearers
-- stands for nobody; parties lists them. "ascribe authorities" shows and changes the order.
--
-- Parameters
--   name       only this name, in any spelling: fancybear finds Fancy Bear
--   party      all names of this party
--   kind       party, software, campaign, country or sector
-- Columns
--   name       as the deciding authority writes it
--   kind       what bears the name
--   party      who is meant
--   of         whose name for the party that is
--   decided    who decided
--   parties    all who come into question
select name, kind, party, party_authority as of, authority as decided, parties
from report.resolution
where (:name::text is null or name_key = report.name_key(:name))
  and (:party::text is null or report.name_key(party) = report.name_key(:party))
  and (:kind::text is null or kind = :kind)
order by kind, party nulls first, name
