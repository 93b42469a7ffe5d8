-- The best predecessor of each document: the one that it copies or rewrites most of, else the
-- first that makes the same claim. The share of a document's own runs of words that stand in the
-- other follows from the resemblance r and both sizes: r / (1 + r) * (own + other) / own.
-- Closing words that an office puts under all its releases are no rewrite, hence the days.
create temp table story_link on commit drop as
with ranked as (
  -- Texts are compared with the four that share most bands; of the others only the one chosen is.
  select *, bands > 0 and row_number() over (
      partition by document_key order by bands desc, published, standing, from_key) <= 4 as near
  from story_pair
),
compared as materialized (
  select p.*, d.agency, d.shingles,
    case when near then warehouse.text_share(d, o) else 0 end as share
  from ranked p
  join warehouse.dim_document d on d.row_key = p.document_key
  join warehouse.dim_document o on o.row_key = p.from_key
),
judged as (
  select *, case
      when share >= 0.95 or share * shingles >= 40
        and (share >= 0.7 or share >= 0.5 and agency is not null) then 'copy'
      when quoted >= 20
        or share * shingles >= 40 and (share >= 0.5 or share >= 0.2 and days <= 7) then 'rewrite'
      when claim is not null then 'independent' end as kind
  from compared
),
best as materialized (
  select distinct on (document_key) *
  from judged
  where kind is not null
  order by document_key, kind = 'independent', share desc, quoted desc, published, standing, from_key
)
select b.document_key, b.from_key, b.kind, s.similarity,
  round(s.similarity * 100) || ' % of its text stands in ' || o.file
    || case
      when b.kind = 'copy' and b.agency is not null then '; it credits ' || b.agency
      when b.quoted >= 20 then '; both quote ' || b.quoted || ' words: "' || b.quotation || '..."'
      when b.kind = 'independent' then '; same claim within days: ' || b.claim
      else '' end as reason
from best b
join warehouse.dim_document d on d.row_key = b.document_key
join warehouse.dim_document o on o.row_key = b.from_key
cross join lateral (
  select case when b.near then b.share else warehouse.text_share(d, o) end offset 0) s (similarity)
