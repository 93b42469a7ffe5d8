-- Claims by the number of independent origins
--
-- One row for each incident, attributor, stance and accused: how many outlets print the claim, and
-- how many of them say so independently. Round-ups are outlets, but no origins.
--
-- Parameters
--   party      code of the attributor or of the accused: CN, EU, Microsoft
-- Columns
--   incident    name of the operation, else headline of the first document
--   attributor  code of the party that makes the claim
--   stance      asserts, suspects or denies
--   accused     code of the party that is accused or cleared
--   first       earliest day of publication
--   documents   documents that carry it
--   outlets     publishers of these
--   origins     independent origins of these
select incident,
       attributor_party as attributor,
       stance,
       accused_party    as accused,
       first_published  as first,
       documents,
       outlets,
       origins
from report.claim_coverage
where (:party::text is null or :party in (attributor_party, accused_party))
order by origins desc, documents desc, incident, attributor, stance, accused
