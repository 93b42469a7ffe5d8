-- When claims were made and words were spoken, against the day of publication where the text is relative.

alter table warehouse.fact_attribution_claim
  add column said_on date,
  add column said_precision text,
  add constraint fact_attribution_claim_said_precision
    check (said_precision in ('day', 'month', 'year', 'unknown'));
comment on column warehouse.fact_attribution_claim.said_on is 'First day of the period in which the attributor said so, as far as the text tells, or null';
comment on column warehouse.fact_attribution_claim.said_precision is 'day, month or year: how much of said_on the text states; unknown where it states nothing';

alter table warehouse.fact_quotation_mention
  add column said_on date,
  add column said_precision text,
  add constraint fact_quotation_mention_said_precision
    check (said_precision in ('day', 'month', 'year', 'unknown'));
comment on column warehouse.fact_quotation_mention.said_on is 'First day of the period in which it was said, as far as the text tells, or null';
comment on column warehouse.fact_quotation_mention.said_precision is 'day, month or year: how much of said_on the text states; unknown where it states nothing';
