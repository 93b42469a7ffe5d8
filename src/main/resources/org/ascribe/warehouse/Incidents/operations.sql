-- Operations that a claim names; of those in title and first lines only where they name one.
create temp table incident_operation on commit drop as
with nearest as (
  select claim_key, unit, operation, min(name) as name, min(place) as place,
    min(min(place)) over (partition by claim_key) as best
  from incident_evidence
  where operation is not null
  group by claim_key, unit, operation
),
kept as (
  select *, count(*) over (partition by claim_key) as operations
  from nearest
  where place = best
)
select claim_key, unit, operation,
  'names ' || name || case place
    when 1 then ' in the sentence of the claim'
    when 2 then ' in its title'
    else ' in its first lines' end as reason
from kept
where place = 1 or operations = 1
