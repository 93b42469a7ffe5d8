-- Documents that tell of several stories: the title says so, or they accuse many.
create temp table story_document_read on commit drop as
select d.row_key as document_key, d.extractor_version,
  coalesce(d.published, 'infinity') as published,
  case when d.agency is null then 0 else 100000000 end - coalesce(d.shingles, 0) as standing,
  case
    when d.round_up is not null and a.accused > 1
      then 'the title says "' || d.round_up || '", and ' || a.accused || ' parties are accused: ' || a.parties
    when a.accused >= 5 then a.accused || ' parties are accused: ' || a.parties
  end as roundup_reason
from story_read
join warehouse.dim_document d on d.row_key = document_key
left join (
  select c.document_key, c.extractor_version, count(distinct p.code) as accused,
    string_agg(distinct p.code, ', ' order by p.code) as parties
  from story_read
  join warehouse.fact_attribution_claim c using (document_key)
  join warehouse.dim_party p on p.row_key = c.accused_party_key
  where c.stance <> 'denies'
  group by c.document_key, c.extractor_version) a
  on a.document_key = d.row_key and a.extractor_version = d.extractor_version
where current
