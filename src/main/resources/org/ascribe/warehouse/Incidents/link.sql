-- Each unit beside the first of its buckets, if that is not itself: same story before names.
create temp table incident_link on commit drop as
with led as (
  select unit, rule, days, label,
    first_value(unit) over (partition by rule, bucket order by published, standing, unit) as leader
  from incident_bucket
),
best as (
  select distinct on (unit) unit, leader, rule, days, label
  from led
  where leader <> unit
  order by unit, array_position(array['story', 'malware', 'cve', 'product', 'victim'], rule), leader, label
),
named as (
  select unit as leader, min(file) as file
  from incident_unit
  group by unit
)
select unit, leader, rule,
  label || case when days is null then ' as ' else ', within ' || days || ' days of ' end || file as reason
from best
join named using (leader)
