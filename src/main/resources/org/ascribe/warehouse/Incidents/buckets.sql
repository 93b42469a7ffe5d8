-- What units have in common, and for how many days that speaks for one operation. A name beside
-- which four or more parties are accused is in common use and says nothing.
create temp table incident_bucket on commit drop as
with evidence as (
  select distinct unit, kind as rule, name, accused, published, standing
  from incident_evidence
  where operation is null and published < 'infinity'
  union
  -- Whoever is accused: what hit the same victim.
  select unit, m.kind, m.name || ' against ' || v.name, '', m.published, m.standing
  from (
    select distinct unit, kind, name, published, standing
    from incident_evidence
    where kind in ('malware', 'cve') and operation is null and published < 'infinity') m
  join (select distinct unit, name from incident_evidence where kind = 'victim') v using (unit)
),
specific as (
  select rule, name
  from evidence
  group by rule, name
  having count(distinct accused) < 4
),
dated as (
  select e.*, case
      when rule in ('malware', 'cve') and accused <> '' then 90
      when rule = 'victim' then 14
      else 30 end as days
  from evidence e
  join specific using (rule, name)
),
gap as (
  select *, coalesce(published - lag(published) over same > days, true) as opens
  from dated
  window same as (partition by rule, name, accused order by published, standing, unit)
),
spell as (
  select *, sum(opens::integer) over (partition by rule, name, accused order by published, standing, unit) as number
  from gap
)
-- A spell that lasts is cut, lest a chain of days joins what is years apart.
select unit, rule, published, standing, days,
  concat_ws('|', name, accused, number,
    (published - min(published) over (partition by rule, name, accused, number)) / days) as bucket,
  'names ' || name || case when accused = '' then '' else ' and is about ' || accused end as label
from spell
union all
-- Two opinions in one document.
select distinct unit, kind, published, standing, null::integer, left(unit, 32) || '|' || name,
  'names ' || name || ' in the same document'
from incident_evidence
where place = 1 and operation is null and kind in ('malware', 'cve') and unit like '%/%'
union all
select distinct unit, 'story', published, standing, null::integer, story_key,
  'is the same story'
from incident_unit
where single and story_key is not null
