-- Catalogues: scores of exploitation, countries, and the sanctions lists that answer cyber attacks.

create table warehouse.fact_exploit_score (
  cve_id text not null,
  score numeric not null,
  percentile numeric,
  scored_on date not null,
  model text
);
comment on table warehouse.fact_exploit_score is 'Scores of how likely a vulnerability is to be exploited (EPSS): one row for each score a CVE had, with the days from which and until which';
comment on column warehouse.fact_exploit_score.cve_id is 'CVE identifier in upper case';
comment on column warehouse.fact_exploit_score.score is 'Probability of exploitation within 30 days, from 0 to 1';
comment on column warehouse.fact_exploit_score.percentile is 'Share of all scores of that day that are not higher, from 0 to 1; that of the first day of the score';
comment on column warehouse.fact_exploit_score.scored_on is 'First day with this score among the days that were loaded';
comment on column warehouse.fact_exploit_score.model is 'Version of the model that scored it';
do $$ begin perform warehouse.make_loadable('fact_exploit_score', true); end $$;

create table warehouse.dim_country (
  code text not null,
  alpha3 text,
  name text not null,
  official_name text,
  native_names text[],
  foreign_names text[],
  demonyms text[],
  capitals text[],
  aliases text[],
  region text,
  subregion text,
  independent boolean
);
comment on table warehouse.dim_country is 'Countries by ISO 3166-1 code, with their names';
comment on column warehouse.dim_country.code is 'ISO 3166-1 alpha-2; XK for Kosovo';
comment on column warehouse.dim_country.alpha3 is 'ISO 3166-1 alpha-3';
comment on column warehouse.dim_country.name is 'Common name in English';
comment on column warehouse.dim_country.official_name is 'Official name in English';
comment on column warehouse.dim_country.native_names is 'Common names in the languages of the country';
comment on column warehouse.dim_country.foreign_names is 'Common names in other languages, one for each';
comment on column warehouse.dim_country.demonyms is 'Names of its people: English ones first, for women and men, then those of other languages';
comment on column warehouse.dim_country.capitals is 'Capitals; null where there is none';
comment on column warehouse.dim_country.aliases is 'Other spellings and abbreviations';
comment on column warehouse.dim_country.region is 'Continent';
comment on column warehouse.dim_country.subregion is 'Part of the continent';
comment on column warehouse.dim_country.independent is 'Whether it is a sovereign state; null where that is disputed';
do $$ begin perform warehouse.make_loadable('dim_country'); end $$;

-- A response stands in a document that tells of it, or on a list of those it is aimed at.
do $response$
declare
  schema text;
begin
  foreach schema in array array['warehouse', 'staging'] loop
    execute format($columns$
      alter table %1$I.fact_response
        alter column document_key drop not null,
        add column authority text,
        add column list text,
        add column entry text,
        add column target text,
        add column target_kind text,
        add column nationality text,
        add column aliases text[],
        add column programmes text[],
        add column reason text,
        add constraint fact_response_origin check ((document_key is null) = (authority is not null)),
        add constraint fact_response_target check (authority is null or target is not null),
        add constraint fact_response_target_kind check (target_kind in ('person', 'other'));
      comment on column %1$I.fact_response.document_key is 'Document it stands in; null for an entry of a list';
      comment on column %1$I.fact_response.authority is 'Who keeps the list: OFAC, EU; null where it was read in a document';
      comment on column %1$I.fact_response.list is 'Which of its lists: SDN; annex of a regulation';
      comment on column %1$I.fact_response.entry is 'Entry of the list, as its keeper numbers it';
      comment on column %1$I.fact_response.target is 'Name of who is listed, given name first; key of warehouse.dim_party by name and code';
      comment on column %1$I.fact_response.target_kind is 'person or other: body, ship, aircraft';
      comment on column %1$I.fact_response.nationality is 'Nationality as the list prints it: Russian, Iran';
      comment on column %1$I.fact_response.aliases is 'Other names that the list gives';
      comment on column %1$I.fact_response.programmes is 'Legal grounds, as the list abbreviates them';
      comment on column %1$I.fact_response.reason is 'Why, or what else the list says, in its own words'
      $columns$, schema);
  end loop;
end
$response$;
comment on table warehouse.fact_response is 'What states and bodies did in answer to an operation, as documents tell it, and who is on their sanctions lists for it';
comment on column warehouse.fact_response.responded_on is 'First day of the period the text gives, day of listing, or null';
create index on warehouse.fact_response (target) where authority is not null;

create view report.response as
select
  r.kind,
  r.by_party,
  r.responded_on,
  r.date_precision,
  r.target,
  r.authority,
  r.list,
  r.entry,
  r.programmes,
  r.reason,
  r.withdrawn_at,
  d.published,
  d.title,
  d.publisher,
  r.document_key,
  r.file,
  r.rule,
  r.span_start,
  r.span_end,
  r.row_key as response_key,
  r.run_id
from warehouse.fact_response r
left join warehouse.dim_document d
  on d.row_key = r.document_key and d.extractor_version is not distinct from r.extractor_version
  and report.is_current(d)
where r.authority is not null or d.row_key is not null;
comment on view report.response is 'What states and bodies did in answer to cyber operations: as documents tell it, and one row for each entry of a sanctions list';
comment on column report.response.kind is 'statement, joint_statement, indictment, charge, arrest, sanction, expulsion, summons, advisory, takedown, reward or lawsuit';
comment on column report.response.by_party is 'Code of the party that responds';
comment on column report.response.responded_on is 'First day of the period the text gives, day of listing, or null';
comment on column report.response.date_precision is 'day, month or year: how much of the date is known';
comment on column report.response.target is 'Who is listed; null where it was read in a document';
comment on column report.response.authority is 'Who keeps the list: OFAC, EU; null where it was read in a document';
comment on column report.response.list is 'Which of its lists: SDN; annex of a regulation';
comment on column report.response.entry is 'Entry of the list';
comment on column report.response.programmes is 'Legal grounds, as the list abbreviates them';
comment on column report.response.reason is 'Why, or what else the list says, in its own words';
comment on column report.response.withdrawn_at is 'When a release of the list came without it; null where it stands';
comment on column report.response.published is 'Day of publication of the document';
comment on column report.response.title is 'Headline of the document';
comment on column report.response.publisher is 'Publisher of the document';
comment on column report.response.document_key is 'Document; key of warehouse.dim_document, null for an entry of a list';
comment on column report.response.file is 'File it was read from';
comment on column report.response.rule is 'Rule that found it in the document';
comment on column report.response.span_start is 'Offset of the words in the text of the document, in UTF-16 units from 0';
comment on column report.response.span_end is 'Offset behind the words';
comment on column report.response.response_key is 'Key of warehouse.fact_response';
comment on column report.response.run_id is 'Run that wrote it';

create view report.designation as
select
  r.target,
  r.target_kind,
  r.nationality,
  country.code as country,
  r.by_party,
  r.authority,
  r.list,
  r.entry,
  r.responded_on as listed_on,
  r.programmes,
  others.parties as also_by,
  r.aliases,
  r.reason,
  r.first_seen_at,
  r.withdrawn_at,
  r.file,
  r.row_key as response_key,
  r.run_id
from warehouse.fact_response r
left join lateral (
  select string_agg(distinct o.by_party, ', ' order by o.by_party) as parties
  from warehouse.fact_response o
  where o.target = r.target and o.authority <> r.authority and o.withdrawn_at is null) others on true
left join lateral (
  select min(c.code) as code
  from warehouse.dim_country c
  where c.withdrawn_at is null
    and (r.nationality in (c.name, c.official_name)
      or r.nationality = any (c.demonyms) or r.nationality = any (c.aliases))
  having count(*) = 1) country on true
where r.authority is not null;
comment on view report.designation is 'Who is on a sanctions list for cyber attacks, one row for each list';
comment on column report.designation.target is 'Name of who is listed, given name first';
comment on column report.designation.target_kind is 'person or other: body, ship, aircraft';
comment on column report.designation.nationality is 'Nationality as the list prints it';
comment on column report.designation.country is 'ISO 3166-1 alpha-2 of the nationality; null where it names none or more than one of warehouse.dim_country';
comment on column report.designation.by_party is 'Code of the party whose list it is: US, EU';
comment on column report.designation.authority is 'Who keeps the list: OFAC, EU';
comment on column report.designation.list is 'Which of its lists: SDN; annex of a regulation';
comment on column report.designation.entry is 'Entry of the list, as its keeper numbers it';
comment on column report.designation.listed_on is 'Day of listing; null where the list does not say';
comment on column report.designation.programmes is 'Legal grounds, as the list abbreviates them';
comment on column report.designation.also_by is 'Other parties whose lists have the same name now, or null';
comment on column report.designation.aliases is 'Other names that the list gives';
comment on column report.designation.reason is 'Why, or what else the list says, in its own words';
comment on column report.designation.first_seen_at is 'When a run first loaded it';
comment on column report.designation.withdrawn_at is 'When a release of the list came without it; null where it stands';
comment on column report.designation.file is 'File it was read from';
comment on column report.designation.response_key is 'Key of warehouse.fact_response';
comment on column report.designation.run_id is 'Run that wrote it';

create view report.named_vulnerability as
select m.name as cve_id,
  count(distinct d.row_key) as documents,
  array_agg(distinct d.file order by d.file) as files,
  array_agg(distinct d.title order by d.title) filter (where d.title is not null) as titles
from warehouse.fact_mention m
join warehouse.dim_document d
  on d.row_key = m.document_key and d.extractor_version is not distinct from m.extractor_version
  and report.is_current(d)
where m.kind = 'cve'
group by m.name;
comment on view report.named_vulnerability is 'Vulnerabilities that documents name';
comment on column report.named_vulnerability.cve_id is 'CVE identifier';
comment on column report.named_vulnerability.documents is 'How many loaded documents name it';
comment on column report.named_vulnerability.files is 'Files of these documents';
comment on column report.named_vulnerability.titles is 'Headlines of these documents, or null';

create or replace view report.exploited_vulnerability as
select
  v.cve_id,
  v.vendor_project as vendor,
  v.product,
  v.vulnerability_name as name,
  v.added_on,
  v.due_on,
  v.ransomware,
  v.required_action,
  v.short_description as description,
  v.cwes,
  coalesce(named.documents, 0) as documents,
  named.files,
  named.titles,
  v.run_id
from warehouse.fact_exploited_vulnerability v
left join report.named_vulnerability named using (cve_id)
where v.withdrawn_at is null;
comment on view report.exploited_vulnerability is 'Vulnerabilities known to be exploited, with the documents that name them; those that the catalogue took back are left out';

create view report.exploit_score_history as
select
  cve_id,
  score,
  percentile,
  scored_on as from_day,
  nullif((valid_to at time zone 'UTC')::date, 'infinity') as until_day,
  model,
  run_id
from warehouse.fact_exploit_score;
comment on view report.exploit_score_history is 'Scores of exploitation (EPSS) and the days they held';
comment on column report.exploit_score_history.cve_id is 'CVE identifier';
comment on column report.exploit_score_history.score is 'Probability of exploitation within 30 days, from 0 to 1';
comment on column report.exploit_score_history.percentile is 'Share of scores that are not higher, on the first day';
comment on column report.exploit_score_history.from_day is 'First day with this score';
comment on column report.exploit_score_history.until_day is 'First day with another score; null where it holds';
comment on column report.exploit_score_history.model is 'Version of the model';
comment on column report.exploit_score_history.run_id is 'Run that wrote it';

create view report.exploit_score as
select
  s.cve_id,
  s.score,
  s.percentile,
  s.scored_on as since,
  before.score as previous,
  s.model,
  v.added_on as exploited_since,
  v.vendor_project as vendor,
  v.product,
  v.ransomware,
  coalesce(named.documents, 0) as documents,
  s.run_id
from warehouse.fact_exploit_score s
left join warehouse.fact_exploit_score before
  on before.row_key = s.row_key and before.valid_to = s.valid_from
left join warehouse.fact_exploited_vulnerability v
  on v.cve_id = s.cve_id and v.withdrawn_at is null
left join report.named_vulnerability named on named.cve_id = s.cve_id
where s.valid_to = 'infinity';
comment on view report.exploit_score is 'Present scores of exploitation (EPSS), beside the catalogue of exploited vulnerabilities';
comment on column report.exploit_score.cve_id is 'CVE identifier';
comment on column report.exploit_score.score is 'Probability of exploitation within 30 days, from 0 to 1';
comment on column report.exploit_score.percentile is 'Share of scores that are not higher, on the first day of this score';
comment on column report.exploit_score.since is 'First day with this score';
comment on column report.exploit_score.previous is 'Score before, or null';
comment on column report.exploit_score.model is 'Version of the model';
comment on column report.exploit_score.exploited_since is 'Day it came into the catalogue of exploited vulnerabilities; null where it is not there';
comment on column report.exploit_score.vendor is 'Maker of the product, as far as that catalogue says';
comment on column report.exploit_score.product is 'What is exploited, as far as that catalogue says';
comment on column report.exploit_score.ransomware is 'True where ransomware campaigns are known to use it';
comment on column report.exploit_score.documents is 'How many loaded documents name it';
comment on column report.exploit_score.run_id is 'Run that wrote it';

create view report.country as
select code, alpha3, name, official_name, demonyms[1] as demonym, capitals, aliases, native_names,
  foreign_names, region, subregion, independent, run_id
from warehouse.dim_country
where withdrawn_at is null;
comment on view report.country is 'Countries, with their names';
comment on column report.country.code is 'ISO 3166-1 alpha-2; XK for Kosovo';
comment on column report.country.alpha3 is 'ISO 3166-1 alpha-3';
comment on column report.country.name is 'Common name in English';
comment on column report.country.official_name is 'Official name in English';
comment on column report.country.demonym is 'Name of its people in English';
comment on column report.country.capitals is 'Capitals; null where there is none';
comment on column report.country.aliases is 'Other spellings and abbreviations';
comment on column report.country.native_names is 'Common names in the languages of the country';
comment on column report.country.foreign_names is 'Common names in other languages';
comment on column report.country.region is 'Continent';
comment on column report.country.subregion is 'Part of the continent';
comment on column report.country.independent is 'Whether it is a sovereign state; null where that is disputed';
comment on column report.country.run_id is 'Run that wrote it';
