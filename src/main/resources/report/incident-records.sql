-- Incident records of datasets beside what the news claim
--
-- One row for each record and party that documents accuse or clear of it; where the two name different
-- states, agrees is false. A link by name of malware or by CVE is firm, one by group or victim likely.
--
-- Parameters
--   dataset     EuRepoC, CFR or CSIS
--   accused     code of the accused state on either side: RU
-- Columns
--   dataset     authority of the record
--   incident    what the dataset calls it
--   since       first day it may have happened on
--   recorded    states that the dataset knows to be accused
--   attributor  code of the party that makes the claim
--   stance      asserts, suspects or denies
--   accused     code of the party that is accused or cleared
--   agrees      whether the claim accuses a state that the dataset names
--   claims      how many claims say so
--   first       earliest day of publication
--   link        what links them
select dataset,
       incident,
       first_day                            as since,
       array_to_string(accused_countries, ', ') as recorded,
       attributor_party                     as attributor,
       stance,
       accused_party                        as accused,
       agrees,
       count(*)                             as claims,
       min(published)                       as first,
       min(reason)                          as link
from report.incident_record_claim
where (:dataset::text is null or lower(dataset) = lower(:dataset))
  and (:accused::text is null or accused_party = upper(:accused) or upper(:accused) = any (accused_countries))
group by dataset, incident_id, incident, first_day, accused_countries, attributor_party, stance, accused_party,
  agrees, rule
order by first_day desc nulls last, dataset, incident_id, min(published), attributor_party, accused_party
