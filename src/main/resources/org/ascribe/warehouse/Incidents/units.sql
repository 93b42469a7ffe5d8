-- What is grouped: the claims of a document that is about one party only; of any other document
-- the claims about each party by themselves.
create temp table incident_unit on commit drop as
with claim as (
  select c.row_key as claim_key, c.document_key, c.sentence, d.title, d.file,
    coalesce(d.published, 'infinity') as published,
    case when d.agency is null then 0 else 100000000 end - coalesce(d.shingles, 0) as standing,
    c.extractor_version, accused.code as accused, s.story_key, coalesce(s.roundup, false) as roundup
  from warehouse.fact_attribution_claim c
  join warehouse.dim_document d
    on d.row_key = c.document_key and d.extractor_version is not distinct from c.extractor_version
  join warehouse.dim_party accused on accused.row_key = c.accused_party_key
  left join warehouse.story_document s on s.document_key = c.document_key
  where report.is_current(d)
),
one as (
  select document_key, not bool_or(roundup) and count(distinct accused) = 1 as single
  from claim
  group by document_key
)
select claim.*, one.single,
  case when one.single then document_key else document_key || '/' || accused end as unit
from claim
join one using (document_key)
