-- What hedging words are worth, by version. Claims keep the words as said; only this table and the
-- view know of levels, so that a new version changes no claim.

create table warehouse.hedge_scale (
  version integer not null,
  phrase text not null,
  measure text not null,
  level smallint not null,
  low numeric(3, 2),
  high numeric(3, 2),
  source text not null,
  primary key (version, phrase),
  constraint hedge_scale_phrase check (phrase ~ '^[a-z]+( [a-z]+)*$'),
  constraint hedge_scale_measure check
    (measure = 'likelihood' and level between 1 and 7
      or measure = 'confidence' and level between 1 and 3 and low is null and high is null),
  constraint hedge_scale_range check (low is null and high is null or 0 <= low and low <= high and high <= 1)
);
comment on table warehouse.hedge_scale is 'Levels of hedging words; the highest version is in force. Version 1 comes from hedge-scale.csv of the project; others may be added beside it';
comment on column warehouse.hedge_scale.version is 'Version of the scale; one is whole';
comment on column warehouse.hedge_scale.phrase is 'Words in lower case, single spaces, no marks; the longest that a hedge holds counts';
comment on column warehouse.hedge_scale.measure is 'likelihood: how probable; confidence: how good the basis is, which is no probability';
comment on column warehouse.hedge_scale.level is 'Rank: likelihood 1 (almost no chance) to 7 (almost certain), the seven steps of ICD 203; confidence 1 (low) to 3 (high)';
comment on column warehouse.hedge_scale.low is 'Least probability the source gives the words; null where it gives none';
comment on column warehouse.hedge_scale.high is 'Greatest probability the source gives the words; null where it gives none';
comment on column warehouse.hedge_scale.source is 'Where the level comes from: US Intelligence Community Directive 203, the probability yardstick of the UK Professional Head of Intelligence Assessment, or this project';

create function warehouse.hedge_words(hedge text) returns text
  language sql immutable parallel safe strict
  return trim(regexp_replace(lower(hedge), '[^a-z]+', ' ', 'g'));
comment on function warehouse.hedge_words is 'Words of a hedge as hedge_scale has them: lower case, single spaces, no marks';

create view report.hedge as
select
  a.published,
  a.attributor,
  a.attributor_party,
  a.stance,
  a.accused,
  a.accused_party,
  a.hedge,
  scale.phrase,
  scale.measure,
  scale.level,
  scale.low,
  scale.high,
  scale.source,
  scale.version,
  a.sentence,
  a.file,
  a.claim_key
from report.attribution a
left join lateral (
  select h.*
  from warehouse.hedge_scale h
  where h.version = (select max(version) from warehouse.hedge_scale)
    and position(' ' || h.phrase || ' ' in ' ' || warehouse.hedge_words(a.hedge) || ' ') > 0
  order by length(h.phrase) desc, h.phrase
  limit 1) scale on true
where a.hedge is not null;
comment on view report.hedge is 'Hedged claims with the words as said and what the present scale makes of them';
comment on column report.hedge.published is 'Day of publication';
comment on column report.hedge.attributor is 'Who says so';
comment on column report.hedge.attributor_party is 'Code of the party that says so';
comment on column report.hedge.stance is 'suspects, asserts or denies';
comment on column report.hedge.accused is 'Who is said to be responsible';
comment on column report.hedge.accused_party is 'Code of the party that is accused';
comment on column report.hedge.hedge is 'Hedging words as printed';
comment on column report.hedge.phrase is 'Phrase of the scale that they hold; null where it knows none of them';
comment on column report.hedge.measure is 'likelihood or confidence';
comment on column report.hedge.level is 'Rank: likelihood 1 to 7, confidence 1 to 3';
comment on column report.hedge.low is 'Least probability the source of the scale gives the words, or null';
comment on column report.hedge.high is 'Greatest probability the source of the scale gives the words, or null';
comment on column report.hedge.source is 'Where the level comes from';
comment on column report.hedge.version is 'Version of the scale';
comment on column report.hedge.sentence is 'Sentence that carries the claim';
comment on column report.hedge.file is 'File the document was read from';
comment on column report.hedge.claim_key is 'Claim; key of warehouse.fact_attribution_claim';
