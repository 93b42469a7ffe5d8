-- What datasets of incidents say: records, who attributed them to whom, who was hit, what followed.
-- The parts of a dataset come in files of their own, and one may name an incident that another lacks;
-- hence there are no foreign keys between them.

create table warehouse.fact_incident_record (
  dataset text not null,
  incident_id text not null,
  name text,
  description text,
  kinds text[],
  started_on date,
  started_precision text,
  ended_on date,
  ended_precision text,
  reported_on date,
  reported_precision text,
  reported_until date,
  disclosed_by text[],
  initiators text[],
  initiator_countries text[],
  initiator_kinds text[],
  victims text,
  victim_countries text[],
  victim_kinds text[],
  motive text,
  remarks text,
  intensity numeric,
  sources text[],
  constraint fact_incident_record_started check (started_precision in ('day', 'month', 'year')),
  constraint fact_incident_record_ended check (ended_precision in ('day', 'month', 'year')),
  constraint fact_incident_record_reported check (reported_precision in ('day', 'month', 'year'))
);
comment on table warehouse.fact_incident_record is 'Incidents as datasets of others record them; one operation may stand in several';
comment on column warehouse.fact_incident_record.dataset is 'Authority that says so: EuRepoC, CFR or CSIS';
comment on column warehouse.fact_incident_record.incident_id is 'The dataset''s own identifier; where it has none, the fields that tell its rows apart';
comment on column warehouse.fact_incident_record.name is 'What the dataset calls it';
comment on column warehouse.fact_incident_record.description is 'What happened, in the words of the dataset';
comment on column warehouse.fact_incident_record.kinds is 'Kinds of operation in the words of the dataset';
comment on column warehouse.fact_incident_record.started_on is 'First day it may have started on';
comment on column warehouse.fact_incident_record.started_precision is 'day, month or year: how much of the start is stated';
comment on column warehouse.fact_incident_record.ended_on is 'First day it may have ended on; some datasets state ends before starts';
comment on column warehouse.fact_incident_record.ended_precision is 'day, month or year: how much of the end is stated';
comment on column warehouse.fact_incident_record.reported_on is 'First day of the time that the dataset lists it under, where it does not say when it happened';
comment on column warehouse.fact_incident_record.reported_precision is 'day, month or year: how much of that time is stated';
comment on column warehouse.fact_incident_record.reported_until is 'Last day of that time';
comment on column warehouse.fact_incident_record.disclosed_by is 'Who made it known, in the words of the dataset';
comment on column warehouse.fact_incident_record.initiators is 'Who did it, in the words of the dataset';
comment on column warehouse.fact_incident_record.initiator_countries is 'ISO 3166 alpha-2 of the states that the dataset ties it to';
comment on column warehouse.fact_incident_record.initiator_kinds is 'State, group, ... in the words of the dataset';
comment on column warehouse.fact_incident_record.victims is 'Who was hit, as printed; see fact_incident_receiver for one by one';
comment on column warehouse.fact_incident_record.victim_countries is 'ISO 3166 alpha-2 of the states that were hit, or are named among the victims';
comment on column warehouse.fact_incident_record.victim_kinds is 'Sectors that were hit, in the words of the dataset';
comment on column warehouse.fact_incident_record.motive is 'What it was for, in the words of the dataset';
comment on column warehouse.fact_incident_record.remarks is 'Further words of the dataset';
comment on column warehouse.fact_incident_record.intensity is 'Intensity on the dataset''s own scale';
comment on column warehouse.fact_incident_record.sources is 'Addresses of what the record rests on';

create table warehouse.fact_incident_attribution (
  dataset text not null,
  incident_id text not null,
  attribution_id bigint,
  wording text not null,
  attributed_on date,
  attributed_precision text,
  channel text,
  basis text,
  attributor text,
  attributor_kind text,
  attributor_country text,
  attributor_place text,
  stance text not null,
  accused text,
  accused_kind text,
  accused_country text,
  accused_place text,
  constraint fact_incident_attribution_stance check
    (stance in ('asserts', 'suspects', 'admits', 'contested')),
  constraint fact_incident_attribution_precision check
    (attributed_precision in ('day', 'month', 'year'))
);
comment on table warehouse.fact_incident_attribution is 'Who attributed an incident to whom, as datasets record it: a row for each attributor and accused, comparable with fact_attribution_claim';
comment on column warehouse.fact_incident_attribution.dataset is 'Authority that records it';
comment on column warehouse.fact_incident_attribution.incident_id is 'Incident in that dataset; not every one has a record';
comment on column warehouse.fact_incident_attribution.attribution_id is 'The dataset''s identifier of the act of attributing, which may have several attributors and accused; 0 where it gives none';
comment on column warehouse.fact_incident_attribution.wording is 'What tells the rows of one act apart: the fields that say who, whom and how';
comment on column warehouse.fact_incident_attribution.attributed_on is 'First day it may have been made public on';
comment on column warehouse.fact_incident_attribution.attributed_precision is 'day, month or year: how much of that date is stated';
comment on column warehouse.fact_incident_attribution.channel is 'How it was made public: report, statement, indictment, ... in the words of the dataset';
comment on column warehouse.fact_incident_attribution.basis is 'Whose attribution it is, in the words of the dataset';
comment on column warehouse.fact_incident_attribution.attributor is 'Who attributes, as printed; null where the dataset does not name it';
comment on column warehouse.fact_incident_attribution.attributor_kind is 'government, company, media, alliance, third party, victim, attacker or dataset; else the basis itself';
comment on column warehouse.fact_incident_attribution.attributor_country is 'ISO 3166 alpha-2 of the state that the attributor belongs to';
comment on column warehouse.fact_incident_attribution.attributor_place is 'That state or region as printed';
comment on column warehouse.fact_incident_attribution.stance is 'asserts; suspects: the dataset itself names a likely sponsor; admits: the accused claims it; contested: disputed by others';
comment on column warehouse.fact_incident_attribution.accused is 'Who is said to be responsible, as printed, aliases and superiors in one; null where the record itself says it';
comment on column warehouse.fact_incident_attribution.accused_kind is 'state, state-affiliated, group or person; null where not said';
comment on column warehouse.fact_incident_attribution.accused_country is 'ISO 3166 alpha-2 of the state that the accused belongs to; null for none, or a region';
comment on column warehouse.fact_incident_attribution.accused_place is 'That state or region as printed';

create table warehouse.fact_incident_receiver (
  dataset text not null,
  incident_id text not null,
  wording text not null,
  place text,
  country text,
  regions text[],
  name text,
  category text,
  subcategory text
);
comment on table warehouse.fact_incident_receiver is 'Who was hit in an incident, as datasets record it';
comment on column warehouse.fact_incident_receiver.dataset is 'Authority that records it';
comment on column warehouse.fact_incident_receiver.incident_id is 'Incident in that dataset; not every one has a record';
comment on column warehouse.fact_incident_receiver.wording is 'What tells the receivers of one incident apart';
comment on column warehouse.fact_incident_receiver.place is 'State, region or organisation as printed';
comment on column warehouse.fact_incident_receiver.country is 'ISO 3166 alpha-2; null where the place is no state';
comment on column warehouse.fact_incident_receiver.regions is 'Regions and alliances it belongs to, in the words of the dataset';
comment on column warehouse.fact_incident_receiver.name is 'Name of the victim, where it is given';
comment on column warehouse.fact_incident_receiver.category is 'Kind of victim in the words of the dataset';
comment on column warehouse.fact_incident_receiver.subcategory is 'Kind of victim in more detail';

create table warehouse.fact_incident_response (
  dataset text not null,
  incident_id text not null,
  wording text not null,
  kind text not null,
  measure text,
  submeasure text,
  responded_on date,
  actor text,
  country text,
  place text,
  url text
);
comment on table warehouse.fact_incident_response is 'What was done in answer to an incident, as datasets record it';
comment on column warehouse.fact_incident_response.dataset is 'Authority that records it';
comment on column warehouse.fact_incident_response.incident_id is 'Incident in that dataset';
comment on column warehouse.fact_incident_response.wording is 'What tells the responses to one incident apart';
comment on column warehouse.fact_incident_response.kind is 'political or legal; public where the dataset does not tell';
comment on column warehouse.fact_incident_response.measure is 'What was done, in the words of the dataset';
comment on column warehouse.fact_incident_response.submeasure is 'What was done in more detail';
comment on column warehouse.fact_incident_response.responded_on is 'Day of the response, or null';
comment on column warehouse.fact_incident_response.actor is 'Who did it, as printed';
comment on column warehouse.fact_incident_response.country is 'ISO 3166 alpha-2 of the state that did it';
comment on column warehouse.fact_incident_response.place is 'That state or alliance as printed';
comment on column warehouse.fact_incident_response.url is 'Where it is told';

do $loadable$
begin
  perform warehouse.make_loadable('fact_incident_record');
  perform warehouse.make_loadable('fact_incident_attribution');
  perform warehouse.make_loadable('fact_incident_receiver');
  perform warehouse.make_loadable('fact_incident_response');
end
$loadable$;
create index on warehouse.fact_incident_record (dataset, incident_id);
create index on warehouse.fact_incident_attribution (dataset, incident_id);
create index on warehouse.fact_incident_receiver (dataset, incident_id);
create index on warehouse.fact_incident_response (dataset, incident_id);

-- Views: what the latest releases say.

create function report.last_day(first date, date_precision text) returns date
  language sql immutable parallel safe
  return case date_precision
    when 'month' then (first + interval '1 month' - interval '1 day')::date
    when 'year' then (first + interval '1 year' - interval '1 day')::date
    else first end;
comment on function report.last_day is 'Last day of a date that may be a month or a year';

create view report.incident_attribution as
select
  a.dataset,
  a.incident_id,
  r.name as incident,
  r.incident_id is null as orphan,
  a.attributed_on,
  a.attributed_precision,
  coalesce(a.attributor, a.attributor_place) as attributor,
  a.attributor_kind,
  case when a.attributor_kind in ('company', 'media', 'dataset') then coalesce(a.attributor, a.attributor_country)
    else coalesce(a.attributor_country, a.attributor) end as attributor_party,
  a.stance,
  a.channel,
  a.basis,
  coalesce(a.accused, array_to_string(r.initiators, ', ')) as accused,
  a.accused_kind,
  coalesce(a.accused_country, a.accused) as accused_party,
  a.accused_country,
  a.attribution_id,
  a.file,
  a.line,
  a.run_id
from warehouse.fact_incident_attribution a
left join warehouse.fact_incident_record r
  on r.dataset = a.dataset and r.incident_id = a.incident_id and r.withdrawn_at is null
where a.withdrawn_at is null;
comment on view report.incident_attribution is 'Who attributed which incident to whom according to the datasets, in the columns of report.attribution where they mean the same';
comment on column report.incident_attribution.dataset is 'Authority that records it';
comment on column report.incident_attribution.incident_id is 'Incident in that dataset';
comment on column report.incident_attribution.incident is 'What the dataset calls it';
comment on column report.incident_attribution.orphan is 'True where the dataset has no record of the incident';
comment on column report.incident_attribution.attributed_on is 'First day it may have been made public on';
comment on column report.incident_attribution.attributed_precision is 'day, month or year';
comment on column report.incident_attribution.attributor is 'Who attributes, as printed; its state where only that is named';
comment on column report.incident_attribution.attributor_kind is 'government, company, media, alliance, third party, victim, attacker, dataset, or else in the words of the dataset';
comment on column report.incident_attribution.attributor_party is 'Code under which parties are compared: country for states and their bodies, else the name';
comment on column report.incident_attribution.stance is 'asserts, suspects, admits or contested';
comment on column report.incident_attribution.channel is 'How it was made public';
comment on column report.incident_attribution.basis is 'Whose attribution it is, in the words of the dataset';
comment on column report.incident_attribution.accused is 'Who is said to be responsible, as printed';
comment on column report.incident_attribution.accused_kind is 'state, state-affiliated, group, person or null';
comment on column report.incident_attribution.accused_party is 'Code under which parties are compared: country where the accused is tied to a state, else the name';
comment on column report.incident_attribution.accused_country is 'ISO 3166 alpha-2 of the state of the accused, or null';
comment on column report.incident_attribution.attribution_id is 'The dataset''s identifier of the act; 0 where it has none';
comment on column report.incident_attribution.file is 'File it was read from';
comment on column report.incident_attribution.line is 'Line of that file';
comment on column report.incident_attribution.run_id is 'Run that wrote it';

create view report.incident_record as
select
  r.dataset,
  r.incident_id,
  r.name,
  coalesce(r.started_on, r.reported_on) as first_day,
  greatest(
    report.last_day(r.started_on, r.started_precision),
    report.last_day(r.ended_on, r.ended_precision),
    case when r.started_on is null then r.reported_until end,
    case when r.started_on is null then report.last_day(r.reported_on, r.reported_precision) end) as last_day,
  r.started_on,
  r.started_precision,
  r.ended_on,
  r.ended_precision,
  report.last_day(r.ended_on, r.ended_precision) < r.started_on as ends_before_start,
  array(
    select distinct country
    from (
      select unnest(r.initiator_countries) union all
      select a.accused_country from warehouse.fact_incident_attribution a
      where a.dataset = r.dataset and a.incident_id = r.incident_id and a.withdrawn_at is null
    ) said (country)
    where country is not null order by country) as accused_countries,
  array(
    select distinct country
    from (
      select unnest(r.victim_countries) union all
      select v.country from warehouse.fact_incident_receiver v
      where v.dataset = r.dataset and v.incident_id = r.incident_id and v.withdrawn_at is null
    ) hit (country)
    where country is not null order by country) as victim_countries,
  first.attributed_on as first_attributed_on,
  first.attributed_precision as first_attributed_precision,
  first.attributor as first_attributor,
  first.attributor_kind as first_attributor_kind,
  case when r.started_precision = 'day' and first.attributed_precision = 'day'
    then first.attributed_on - r.started_on end as days_to_attribution,
  first.attributed_on - report.last_day(r.started_on, r.started_precision) as least_days,
  report.last_day(first.attributed_on, first.attributed_precision) - r.started_on as most_days,
  r.kinds,
  r.initiators,
  r.victims,
  r.description,
  r.sources,
  r.file,
  r.line,
  r.run_id
from warehouse.fact_incident_record r
left join lateral (
  select a.attributed_on, a.attributed_precision,
    coalesce(a.attributor, a.attributor_place) as attributor, a.attributor_kind
  from warehouse.fact_incident_attribution a
  where a.dataset = r.dataset and a.incident_id = r.incident_id and a.withdrawn_at is null
    and a.attributed_on is not null
    and (a.accused is not null or a.accused_country is not null)
  -- A year is not known to come before a day of it.
  order by report.last_day(a.attributed_on, a.attributed_precision), a.attribution_id, a.row_key
  limit 1) first on true
where r.withdrawn_at is null;
comment on view report.incident_record is 'Incidents as datasets record them, with the states that are accused and hit, and the first dated attribution to somebody';
comment on column report.incident_record.dataset is 'Authority that says so: EuRepoC, CFR or CSIS';
comment on column report.incident_record.incident_id is 'Identifier in that dataset';
comment on column report.incident_record.name is 'What the dataset calls it';
comment on column report.incident_record.first_day is 'First day it may have happened on; where the dataset does not say, of the time it lists it under';
comment on column report.incident_record.last_day is 'Last day of the same';
comment on column report.incident_record.started_on is 'First day it may have started on';
comment on column report.incident_record.started_precision is 'day, month or year';
comment on column report.incident_record.ended_on is 'First day it may have ended on';
comment on column report.incident_record.ended_precision is 'day, month or year';
comment on column report.incident_record.ends_before_start is 'True where the dataset contradicts itself, whatever the precision';
comment on column report.incident_record.accused_countries is 'ISO 3166 alpha-2 of all states it is attributed to';
comment on column report.incident_record.victim_countries is 'ISO 3166 alpha-2 of all states that were hit';
comment on column report.incident_record.first_attributed_on is 'Earliest date of an attribution to somebody';
comment on column report.incident_record.first_attributed_precision is 'day, month or year';
comment on column report.incident_record.first_attributor is 'Who made it';
comment on column report.incident_record.first_attributor_kind is 'Kind of that attributor';
comment on column report.incident_record.days_to_attribution is 'Days from the start to the first dated attribution; null unless both are stated to the day';
comment on column report.incident_record.least_days is 'Fewest days that the dates allow between the two; below zero where they overlap';
comment on column report.incident_record.most_days is 'Most days that the dates allow; below zero where the dataset dates the attribution before the incident';
comment on column report.incident_record.kinds is 'Kinds of operation in the words of the dataset';
comment on column report.incident_record.initiators is 'Who did it, in the words of the dataset';
comment on column report.incident_record.victims is 'Who was hit, as printed';
comment on column report.incident_record.description is 'What happened, in the words of the dataset';
comment on column report.incident_record.sources is 'Addresses of what the record rests on';
comment on column report.incident_record.file is 'File it was read from';
comment on column report.incident_record.line is 'Line of that file';
comment on column report.incident_record.run_id is 'Run that wrote it';

-- Records beside what documents claim.

create function report.folded_words(printed text) returns text
  language sql immutable parallel safe
  return ' ' || regexp_replace(
    regexp_replace(lower(printed), '[^[:alnum:]]+', ' ', 'g'),
    '([[:alpha:]]) (?=[0-9])', '\1', 'g') || ' ';
comment on function report.folded_words is 'Words in lower case with one space around each, "APT 28" and "APT-28" as apt28, so that a name is found in a text by its whole words';

create view report.incident_record_claim as
with record as materialized (
  select i.*,
    report.folded_words(concat_ws(' / ', i.name, array_to_string(i.initiators, ' / '), said.accused)) as names,
    report.folded_words(i.name) as own_name
  from report.incident_record i
  left join lateral (
    select string_agg(distinct a.accused, ' / ') as accused
    from warehouse.fact_incident_attribution a
    where a.dataset = i.dataset and a.incident_id = i.incident_id and a.withdrawn_at is null) said on true),
claim as materialized (
  select a.* from report.attribution a),
-- A group under each name that the catalogues give it.
accused_group as materialized (
  select c.accused, c.accused as name from claim c where c.accused_kind = 'group'
  union
  select c.accused, other.name
  from (select distinct accused from claim where accused_kind = 'group') c
  join report.resolution own on own.kind = 'party' and own.name_key = report.name_key(c.accused)
  join report.resolution other on other.kind = 'party' and other.party = own.party),
mention as materialized (
  select distinct m.document_key, m.kind, m.name, report.folded_words(m.name) as words
  from warehouse.fact_mention m
  join claim c on c.document_key = m.document_key and c.extractor_version is not distinct from m.extractor_version
  where m.kind in ('cve', 'malware', 'victim_country')),
linked as (
  select r.dataset, r.incident_id, c.claim_key, 1 as strength, 'name' as rule, 'both name ' || n.name as reason
  from (select distinct name, words from mention where kind = 'malware' and length(name) > 3) n
  join record r on strpos(r.own_name, n.words) > 0
  join mention m on m.kind = 'malware' and m.name = n.name
  join claim c on c.document_key = m.document_key
  union all
  select r.dataset, r.incident_id, c.claim_key, 2, 'cve', 'both name ' || m.name
  from record r
  cross join lateral (
    select distinct upper(found[1]) as cve
    from regexp_matches(concat_ws(' ', r.name, r.description), 'CVE-\d{4}-\d{4,}', 'gi') found) named
  join mention m on m.kind = 'cve' and m.name = named.cve
  join claim c on c.document_key = m.document_key
    and c.published between r.first_day and greatest(r.last_day, r.first_attributed_on) + 365
  union all
  select r.dataset, r.incident_id, c.claim_key, 3, 'group',
    'both name ' || g.accused || case when g.name <> g.accused then ', here as ' || g.name else '' end
  from accused_group g
  join record r on length(g.name) > 3 and strpos(r.names, report.folded_words(g.name)) > 0
  join claim c on c.accused = g.accused and c.accused_kind = 'group'
    and c.published between r.first_day and greatest(r.last_day, r.first_attributed_on) + 365
  union all
  select r.dataset, r.incident_id, c.claim_key, 4, 'victim',
    'both accuse ' || c.accused_country || ' of hitting ' || m.name || ', within 90 days'
  from record r
  join claim c on c.accused_country = any (r.accused_countries)
    and c.published between r.first_day and greatest(r.last_day, r.first_attributed_on) + 90
  join mention m on m.document_key = c.document_key and m.kind = 'victim_country'
    and m.name = any (r.victim_countries)),
firm as (select distinct dataset, claim_key from linked where strength < 3),
-- What is named needs no likeness to another record of the same dataset.
strongest as (
  select distinct on (l.dataset, l.incident_id, l.claim_key) l.*
  from linked l
  left join firm f on f.dataset = l.dataset and f.claim_key = l.claim_key
  where l.strength < 3 or f.claim_key is null
  order by l.dataset, l.incident_id, l.claim_key, l.strength, l.reason)
select
  r.dataset,
  r.incident_id,
  r.name as incident,
  r.first_day,
  r.last_day,
  r.accused_countries,
  r.first_attributed_on,
  c.published,
  c.attributor,
  c.attributor_party,
  c.stance,
  c.accused,
  c.accused_party,
  c.accused_country,
  case when c.accused_country is not null and cardinality(r.accused_countries) > 0
    then c.stance <> 'denies' and c.accused_country = any (r.accused_countries) end as agrees,
  s.rule,
  s.reason,
  c.sentence,
  c.file,
  c.document_key,
  c.claim_key
from strongest s
join record r on r.dataset = s.dataset and r.incident_id = s.incident_id
join claim c on c.claim_key = s.claim_key;
comment on view report.incident_record_claim is 'Incident records beside the claims of documents that are likely about the same, each with the reason';
comment on column report.incident_record_claim.dataset is 'Authority of the record';
comment on column report.incident_record_claim.incident_id is 'Incident in that dataset';
comment on column report.incident_record_claim.incident is 'What the dataset calls it';
comment on column report.incident_record_claim.first_day is 'First day of the incident';
comment on column report.incident_record_claim.last_day is 'Last day of the incident';
comment on column report.incident_record_claim.accused_countries is 'ISO 3166 alpha-2 of the states that the dataset knows to be accused';
comment on column report.incident_record_claim.first_attributed_on is 'Earliest date of an attribution in the dataset';
comment on column report.incident_record_claim.published is 'Day of publication of the document';
comment on column report.incident_record_claim.attributor is 'Who makes the claim';
comment on column report.incident_record_claim.attributor_party is 'Code of the party that makes it';
comment on column report.incident_record_claim.stance is 'asserts, suspects or denies';
comment on column report.incident_record_claim.accused is 'Who is said to be responsible, or cleared of it';
comment on column report.incident_record_claim.accused_party is 'Code of the party that is accused or cleared';
comment on column report.incident_record_claim.accused_country is 'ISO 3166 alpha-2 of the state behind the accused, or null';
comment on column report.incident_record_claim.agrees is 'True where the claim accuses a state that the dataset names, false where it denies or accuses another; null where one of them names no state';
comment on column report.incident_record_claim.rule is 'What links them: name of malware, cve, group, or victim: same accused, same victim, dates that meet';
comment on column report.incident_record_claim.reason is 'The link in words';
comment on column report.incident_record_claim.sentence is 'Sentence that carries the claim';
comment on column report.incident_record_claim.file is 'File the document was read from';
comment on column report.incident_record_claim.document_key is 'Document';
comment on column report.incident_record_claim.claim_key is 'Claim';
