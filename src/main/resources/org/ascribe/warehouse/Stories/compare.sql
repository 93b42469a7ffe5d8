-- Each document beside the first three of each of its buckets that precede it; of quotations and
-- claims those of the days before. However full a bucket is, this stays linear.
create temp table story_pair on commit drop as
select b.document_key, p.document_key as from_key, p.published, p.standing,
  case when b.published < 'infinity' then b.published - p.published end as days,
  count(*) filter (where b.kind = 'text') as bands,
  coalesce(sum(least(b.words, p.words)) filter (where b.kind = 'quotation'), 0)::integer as quoted,
  min(b.label) filter (where b.kind = 'quotation') as quotation,
  min(b.label) filter (where b.kind = 'claim') as claim
from story_candidate
join warehouse.story_bucket b using (document_key)
cross join lateral (
  select p.document_key, p.published, p.standing, p.words
  from warehouse.story_bucket p
  where p.kind = b.kind and p.bucket = b.bucket
    and (p.published, p.standing, p.document_key) < (b.published, b.standing, b.document_key)
    and p.published >= case b.kind
      when 'text' then '-infinity'
      when 'quotation' then b.published - 7
      else b.published - 3 end
  order by p.published, p.standing, p.document_key
  limit 3) p
group by b.document_key, b.published, p.document_key, p.published, p.standing
