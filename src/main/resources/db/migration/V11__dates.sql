-- When claims were made and words were spoken, read against the day of publication where the text is
-- relative.
do $dates$
declare
  dated record;
begin
  for dated in
    select format('%I.%I', s.name, t.name) as path, t.name || '_said_precision' as precision_check
    from (values ('warehouse'), ('staging')) s (name),
      (values ('fact_attribution_claim'), ('fact_quotation_mention')) t (name)
  loop
    execute format($columns$
      alter table %1$s
        add column said_on date,
        add column said_precision text,
        add constraint %2$I check (said_precision in ('day', 'month', 'year', 'unknown'));
      comment on column %1$s.said_on is 'First day of the period in which it was said, or null';
      comment on column %1$s.said_precision is 'day, month or year: how much of the date the text states; unknown where it states none'
      $columns$, dated.path, dated.precision_check);
  end loop;
end
$dates$;

create or replace view report.attribution as
select
  d.published,
  attributor.name as attributor,
  report.attributor_kind(attributor.kind) as attributor_kind,
  attributor.code as attributor_party,
  c.stance,
  c.hedge,
  accused.name as accused,
  report.accused_kind(accused.kind) as accused_kind,
  accused.code as accused_party,
  accused.country as accused_country,
  c.country_stated,
  c.sentence,
  d.title,
  d.publisher,
  c.document_key,
  d.file,
  c.attributor_printed,
  c.accused_printed,
  c.rule,
  c.sentence_start,
  c.sentence_end,
  c.claim_start,
  c.claim_end,
  c.extractor_version,
  c.row_key as claim_key,
  c.first_seen_at,
  c.last_seen_at,
  c.run_id,
  c.said_on,
  c.said_precision
from warehouse.fact_attribution_claim c
join warehouse.dim_document d
  on d.row_key = c.document_key and d.extractor_version is not distinct from c.extractor_version
  and report.is_current(d)
join warehouse.dim_party attributor on attributor.row_key = c.attributor_party_key
join warehouse.dim_party accused on accused.row_key = c.accused_party_key;
comment on column report.attribution.said_on is 'First day of the period in which it was said, or null';
comment on column report.attribution.said_precision is 'day, month or year: how much of said_on the text states; unknown where it states none';
