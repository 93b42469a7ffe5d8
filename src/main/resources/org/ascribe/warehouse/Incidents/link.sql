-- Each unit beside the first of its buckets, if that is not itself: same story before names.
create temp table incident_link on commit drop as
with led as (
  select unit, rule, days, label,
    first_value(unit) over (partition by rule, bucket order by published, standing, unit) as leader
  from incident_bucket
)
select distinct on (unit) unit, leader, rule,
  label || case when days is null then ' as ' else ', within ' || days || ' days of ' end
    || (select min(u.file) from incident_unit u where u.unit = led.leader) as reason
from led
where leader <> unit
order by unit, array_position(array['story', 'malware', 'cve', 'product', 'victim'], rule), leader
