-- Who accuses whom, beside each name that tells the operation from others of the same accused.
with accusation as (
  select distinct r.document_key, attributor.code as attributor, accused.code as accused
  from story_document_read r
  join warehouse.fact_attribution_claim c
    on c.document_key = r.document_key and c.extractor_version = r.extractor_version
  join warehouse.dim_party attributor on attributor.row_key = c.attributor_party_key
  join warehouse.dim_party accused on accused.row_key = c.accused_party_key
  where r.roundup_reason is null and r.published < 'infinity' and c.stance <> 'denies'
),
named as (
  select r.document_key, m.name
  from story_document_read r
  join warehouse.fact_mention m
    on m.document_key = r.document_key and m.extractor_version = r.extractor_version
  where m.kind in ('malware', 'cve', 'group', 'product')
  union
  select r.document_key, country.name || '/' || sector.name
  from story_document_read r
  join warehouse.fact_mention country
    on country.document_key = r.document_key and country.extractor_version = r.extractor_version
    and country.kind = 'victim_country'
  join warehouse.fact_mention sector
    on sector.document_key = r.document_key and sector.extractor_version = r.extractor_version
    and sector.kind = 'victim_sector'
),
-- A document that names very many of either is about none of them in particular.
few as (
  select a.*, n.name,
    dense_rank() over (partition by a.document_key order by a.attributor, a.accused) as pair,
    dense_rank() over (partition by a.document_key order by n.name) as place
  from accusation a
  join named n using (document_key)
)
insert into story_fill (kind, bucket, published, standing, document_key, words, label)
select distinct 'claim', hashtextextended(concat_ws('|', f.attributor, f.accused, f.name), 0),
  r.published, r.standing, r.document_key, 0,
  f.attributor || ' accuses ' || f.accused || ', ' || f.name
from few f
join story_document_read r using (document_key)
where f.pair <= 6 and f.place <= 6
