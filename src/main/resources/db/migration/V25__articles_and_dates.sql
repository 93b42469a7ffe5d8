-- Articles are now fetched where a feed has only their beginning.

comment on column warehouse.dim_document.flags is 'teaser: only the beginning of what the url has; article: of a feed entry, the text is what the url has; attachments: not read with the mail; unread: characters that no rule looked at, since they go on too long without any sentence end; null where there is nothing to flag';
comment on view report.teaser is 'Feed entries of which there is only the beginning: their articles could not be had, or were not asked for';

-- When a quotation was said, as exactly as one of its documents states it.

create or replace view report.quotation as
select
  q.row_key as quotation_key,
  q.quote,
  mode() within group (order by m.speaker) as speaker,
  string_agg(distinct m.speaker, '; ' order by m.speaker) as speakers,
  mode() within group (order by m.speaker_kind) as speaker_kind,
  mode() within group (order by m.role) as role,
  mode() within group (order by m.affiliation) as affiliation,
  mode() within group (order by p.code) as party,
  count(*) as mentions,
  count(distinct m.document_key) as documents,
  array_agg(distinct d.file order by d.file) as files,
  min(d.published) as first_published,
  max(d.published) as last_published,
  q.run_id,
  (array_agg(m.said_on order by exactness.rank, m.said_on))[1] as said_on,
  (array_agg(m.said_precision order by exactness.rank, m.said_on))[1] as said_precision
from warehouse.fact_quotation q
join warehouse.fact_quotation_mention m on m.quotation_key = q.row_key
join warehouse.dim_document d
  on d.row_key = m.document_key and d.extractor_version is not distinct from m.extractor_version
  and report.is_current(d)
left join warehouse.dim_party p on p.row_key = m.speaker_party_key
cross join lateral (
  select coalesce(array_position(array['day', 'month', 'year'], m.said_precision), 4) as rank) exactness
group by q.row_key, q.quote, q.run_id;
comment on column report.quotation.said_on is 'First day of the period in which it was said, or null';
comment on column report.quotation.said_precision is 'day, month or year: how much of said_on the text states; unknown where it states none';
