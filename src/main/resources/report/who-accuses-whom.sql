-- How often each party accuses each other party
--
-- One row for each pair of attributor and accused; denials are left out.
--
-- Parameters
--   party       code of either party: CN, EU, Microsoft
-- Columns
--   attributor  code of the party that accuses
--   accused     code of the party that is accused
--   named       under which names it is accused
--   asserts     documents in which it says so outright
--   suspects    documents in which it says so with a hedge only
--   first       earliest day of publication
--   last        latest day of publication
select attributor_party as attributor,
       accused_party    as accused,
       accused          as named,
       asserts,
       suspects,
       first_published  as first,
       last_published   as last
from report.who_accuses_whom
where :party::text is null or :party in (attributor_party, accused_party)
order by asserts + suspects desc, attributor_party, accused_party
