-- How likely vulnerabilities are to be exploited (EPSS), and which are (KEV)
--
-- One row for each CVE with its present score, the likeliest first. exploited=no shows what the
-- catalogue does not have, or not yet.
--
-- Parameters
--   cve         identifier: CVE-2021-26855
--   min         least score: 0.5
--   exploited   yes: only those of the catalogue; no: only others
--   named       yes: only those that loaded documents name
-- Columns
--   cve         identifier
--   score       probability of exploitation within 30 days, from 0 to 1
--   percentile  share of scores that are not higher, on the first day of the score
--   since       first day with this score
--   previous    score before
--   exploited   day it came into the catalogue of exploited vulnerabilities
--   vendor      maker of the product, as far as the catalogue says
--   product     what is exploited, as far as the catalogue says
--   documents   how many loaded documents name it
select cve_id as cve, score, percentile, since, previous, exploited_since as exploited, vendor,
  product, documents
from report.exploit_score
where (:cve::text is null or cve_id = upper(:cve))
  and (:min::numeric is null or score >= :min::numeric)
  and (:exploited::boolean is null or (exploited_since is not null) = :exploited::boolean)
  and (:named::boolean is null or (documents > 0) = :named::boolean)
order by score desc, cve_id
