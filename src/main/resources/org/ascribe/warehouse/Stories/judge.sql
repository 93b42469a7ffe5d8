-- The best predecessor of each document: the one that it copies or rewrites most of, else the
-- first that makes the same claim. The share of a document's own runs of words that stand in the
-- other follows from the resemblance r and both sizes: r / (1 + r) * (own + other) / own.
-- Closing words that an office puts under all its releases are no rewrite, hence the days.
create temp table story_link on commit drop as
with resembling as materialized (
  select p.*, d.agency, d.shingles, o.shingles as from_shingles, o.file as from_file,
    coalesce(warehouse.resemblance(d.sketch, o.sketch), 0) as resemblance
  from story_pair p
  join warehouse.dim_document d on d.row_key = p.document_key
  join warehouse.dim_document o on o.row_key = p.from_key
),
compared as (
  select *, case when resemblance = 0 then 0 else
      round(least(1, resemblance / (1 + resemblance) * (shingles + from_shingles) / shingles)::numeric, 2)
    end as similarity
  from resembling
),
judged as (
  select *, case
      when similarity >= 0.95 or similarity * shingles >= 40
        and (similarity >= 0.7 or similarity >= 0.5 and agency is not null) then 'copy'
      when quoted >= 20
        or similarity * shingles >= 40 and (similarity >= 0.5 or similarity >= 0.2 and days <= 7) then 'rewrite'
      when claim is not null then 'independent' end as kind
  from compared
)
select distinct on (document_key)
  document_key, from_key, kind, similarity,
  round(similarity * 100) || ' % of its text stands in ' || from_file
    || case
      when kind = 'copy' and agency is not null then '; it credits ' || agency
      when quoted >= 20 then '; both quote ' || quoted || ' words: "' || quotation || '..."'
      when kind = 'independent' then '; same claim within days: ' || claim
      else '' end as reason
from judged
where kind is not null
order by document_key, kind = 'independent', similarity desc, quoted desc, published, standing, from_key
