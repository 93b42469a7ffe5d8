-- Names that stand near a claim: in its sentence; where the document is about one thing, also in
-- the title or the first lines. Elsewhere names are often background.
create temp table incident_evidence on commit drop as
select distinct u.unit, u.claim_key, u.published, u.standing, u.accused, m.kind, m.name, o.operation,
  case
    when position(m.printed in u.sentence) > 0 then 1
    when position(m.printed in u.title) > 0 then 2
    else 3 end as place
from incident_unit u
join warehouse.fact_mention m
  on m.document_key = u.document_key and m.extractor_version is not distinct from u.extractor_version
left join warehouse.operation_name o on o.name = m.name and m.kind in ('malware', 'product')
where m.kind in ('malware', 'cve', 'product')
  and (position(m.printed in u.sentence) > 0
    or u.single and (position(m.printed in u.title) > 0 or m.span_start < 700))
union
select u.unit, null, u.published, u.standing, u.accused, 'victim', country.name || '/' || sector.name,
  null, 3
from incident_unit u
join warehouse.fact_mention country
  on country.document_key = u.document_key and country.kind = 'victim_country'
  and country.extractor_version is not distinct from u.extractor_version
join warehouse.fact_mention sector
  on sector.document_key = u.document_key and sector.kind = 'victim_sector'
  and sector.extractor_version is not distinct from u.extractor_version
where u.single
