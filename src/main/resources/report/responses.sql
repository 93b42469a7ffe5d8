-- What states and bodies did in answer to cyber operations
--
-- One row for each response that a document tells of, and for each day and list of sanctions, the
-- latest first; report designations has the names.
--
-- Parameters
--   by         code of the party that responds: US, EU
--   kind       indictment, sanction, expulsion, advisory, ...
--   since      first day, as 2021-07-19
-- Columns
--   date       day, or first day of the period; null where nothing says it
--   by         who responds
--   kind       what it did
--   entries    how many were listed; null for a response that a document tells of
--   document   headline, or who keeps the list
select responded_on as date, by_party as by, kind, entries, document
from (
  select responded_on, by_party, kind, null::bigint as entries, title as document
  from report.response
  where authority is null
  union all
  select responded_on, by_party, kind, count(*), 'List of ' || authority
  from report.response
  where authority is not null and withdrawn_at is null
  group by responded_on, by_party, kind, authority) response
where (:by::text is null or by_party = upper(:by))
  and (:kind::text is null or kind = lower(:kind))
  and (:since::date is null or responded_on >= :since::date)
order by responded_on desc nulls last, by_party, kind, document
