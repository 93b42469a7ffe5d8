-- Who is meant by a name, by those who say so, and what catalogues of threat actors hold.

create function report.name_key(name text) returns text
  language sql immutable parallel safe strict
  return coalesce(nullif(regexp_replace(lower(name), '[[:space:][:punct:]]+', '', 'g'), ''), name);
comment on function report.name_key is 'What of a name tells it from others: without case, spaces and marks, so that APT 28 and APT-28 are one';

create table warehouse.dim_alias (
  kind text not null,
  name text not null,
  party text not null,
  party_id text not null,
  authority text not null,
  source_version text,
  revoked boolean,
  constraint dim_alias_kind check (kind in ('party', 'software', 'campaign', 'country', 'sector'))
);
comment on table warehouse.dim_alias is 'Names by authority: in the words of which catalogue a name stands for which party. What documents print is in dim_party_alias';
comment on column warehouse.dim_alias.kind is 'What bears the name: party (group, person, organisation), software, campaign, country or sector';
comment on column warehouse.dim_alias.name is 'Name as the authority writes it; the main one is a row too';
comment on column warehouse.dim_alias.party is 'Main name that the authority has for the bearer';
comment on column warehouse.dim_alias.party_id is 'Identifier that the authority has for the bearer: STIX id, UUID, number; of a country ISO 3166 alpha-2';
comment on column warehouse.dim_alias.authority is 'Who says so: MITRE, MISP, Microsoft, OFAC, EU, ...';
comment on column warehouse.dim_alias.source_version is 'Release of the source that said so last, in its own words';
comment on column warehouse.dim_alias.revoked is 'True where the authority keeps the bearer only as revoked: another took its place';

create table warehouse.dim_threat_group (
  authority text not null,
  group_id text not null,
  attack_id text,
  name text not null,
  description text,
  aliases text[],
  confidence integer,
  incident_types text[],
  classification text[],
  motive text,
  refs text[],
  version text,
  created_at timestamptz,
  modified_at timestamptz,
  revoked boolean,
  deprecated boolean,
  source_version text
);
comment on table warehouse.dim_threat_group is 'Threat groups as each catalogue has them; what they are called is in dim_alias too';
comment on column warehouse.dim_threat_group.authority is 'Who keeps the catalogue: MITRE, MISP, Microsoft';
comment on column warehouse.dim_threat_group.group_id is 'Identifier in the catalogue: STIX id or UUID';
comment on column warehouse.dim_threat_group.attack_id is 'Short identifier of ATT&CK such as G0007, or null';
comment on column warehouse.dim_threat_group.name is 'Main name';
comment on column warehouse.dim_threat_group.description is 'Description in the catalogue, with its marks of citations';
comment on column warehouse.dim_threat_group.aliases is 'Names, as the catalogue lists them';
comment on column warehouse.dim_threat_group.confidence is 'Confidence of what it says of country and sponsor, 0 to 100; null where it gives none';
comment on column warehouse.dim_threat_group.incident_types is 'What it does: Espionage, Sabotage, ...';
comment on column warehouse.dim_threat_group.classification is 'What the entry is where it is no group: operation, campaign, ...';
comment on column warehouse.dim_threat_group.motive is 'Motive, or null';
comment on column warehouse.dim_threat_group.refs is 'Addresses the catalogue refers to';
comment on column warehouse.dim_threat_group.version is 'Version of the entry; null where entries have none';
comment on column warehouse.dim_threat_group.created_at is 'When the entry was made';
comment on column warehouse.dim_threat_group.modified_at is 'When the catalogue changed the entry last';
comment on column warehouse.dim_threat_group.revoked is 'True where another entry took its place: with MITRE see fact_relationship, with Microsoft it is a name of the scheme before 2023; null where the catalogue revokes nothing';
comment on column warehouse.dim_threat_group.deprecated is 'True where the catalogue gave the entry up';
comment on column warehouse.dim_threat_group.source_version is 'Release that gave the entry its present form, in the words of the source';

create table warehouse.dim_software (
  software_id text not null,
  attack_id text,
  name text not null,
  kind text not null,
  description text,
  aliases text[],
  platforms text[],
  refs text[],
  version text,
  created_at timestamptz,
  modified_at timestamptz,
  revoked boolean,
  deprecated boolean,
  source_version text
);
comment on table warehouse.dim_software is 'Malware and tools of MITRE ATT&CK';
comment on column warehouse.dim_software.software_id is 'STIX id';
comment on column warehouse.dim_software.attack_id is 'Short identifier such as S0154';
comment on column warehouse.dim_software.name is 'Main name';
comment on column warehouse.dim_software.kind is 'malware, or tool for what has lawful uses too';
comment on column warehouse.dim_software.description is 'Description in the catalogue, with its marks of citations';
comment on column warehouse.dim_software.aliases is 'All names, as the catalogue lists them';
comment on column warehouse.dim_software.platforms is 'Systems it runs on';
comment on column warehouse.dim_software.refs is 'Addresses the catalogue refers to';
comment on column warehouse.dim_software.version is 'Version of the entry';
comment on column warehouse.dim_software.created_at is 'When the entry was made';
comment on column warehouse.dim_software.modified_at is 'When the catalogue changed the entry last';
comment on column warehouse.dim_software.revoked is 'True where another entry took its place, see fact_relationship';
comment on column warehouse.dim_software.deprecated is 'True where the catalogue gave the entry up';
comment on column warehouse.dim_software.source_version is 'Release that gave the entry its present form, in the words of the source';

create table warehouse.dim_technique (
  technique_id text not null,
  attack_id text,
  name text not null,
  description text,
  tactics text[],
  platforms text[],
  subtechnique boolean,
  refs text[],
  version text,
  created_at timestamptz,
  modified_at timestamptz,
  revoked boolean,
  deprecated boolean
);
comment on table warehouse.dim_technique is 'Techniques of MITRE ATT&CK';
comment on column warehouse.dim_technique.technique_id is 'STIX id';
comment on column warehouse.dim_technique.attack_id is 'Short identifier such as T1566.001; revoked entries may share it with their successor';
comment on column warehouse.dim_technique.name is 'Name';
comment on column warehouse.dim_technique.description is 'Description in the catalogue, with its marks of citations';
comment on column warehouse.dim_technique.tactics is 'Tactics it serves: initial-access, ...';
comment on column warehouse.dim_technique.platforms is 'Systems it is used on';
comment on column warehouse.dim_technique.subtechnique is 'True for a variant of another technique, see fact_relationship';
comment on column warehouse.dim_technique.refs is 'Addresses the catalogue refers to';
comment on column warehouse.dim_technique.version is 'Version of the entry';
comment on column warehouse.dim_technique.created_at is 'When the entry was made';
comment on column warehouse.dim_technique.modified_at is 'When the catalogue changed the entry last';
comment on column warehouse.dim_technique.revoked is 'True where another entry took its place, see fact_relationship';
comment on column warehouse.dim_technique.deprecated is 'True where the catalogue gave the entry up';

create table warehouse.dim_campaign (
  campaign_id text not null,
  attack_id text,
  name text not null,
  description text,
  aliases text[],
  began_at timestamptz,
  ended_at timestamptz,
  refs text[],
  version text,
  created_at timestamptz,
  modified_at timestamptz,
  revoked boolean,
  deprecated boolean,
  source_version text
);
comment on table warehouse.dim_campaign is 'Campaigns of MITRE ATT&CK';
comment on column warehouse.dim_campaign.campaign_id is 'STIX id';
comment on column warehouse.dim_campaign.attack_id is 'Short identifier such as C0024';
comment on column warehouse.dim_campaign.name is 'Main name';
comment on column warehouse.dim_campaign.description is 'Description in the catalogue, with its marks of citations';
comment on column warehouse.dim_campaign.aliases is 'All names, as the catalogue lists them';
comment on column warehouse.dim_campaign.began_at is 'First activity seen; the catalogue knows months, and writes them as the first day';
comment on column warehouse.dim_campaign.ended_at is 'Last activity seen, as above';
comment on column warehouse.dim_campaign.refs is 'Addresses the catalogue refers to';
comment on column warehouse.dim_campaign.version is 'Version of the entry';
comment on column warehouse.dim_campaign.created_at is 'When the entry was made';
comment on column warehouse.dim_campaign.modified_at is 'When the catalogue changed the entry last';
comment on column warehouse.dim_campaign.revoked is 'True where another entry took its place, see fact_relationship';
comment on column warehouse.dim_campaign.deprecated is 'True where the catalogue gave the entry up';
comment on column warehouse.dim_campaign.source_version is 'Release that gave the entry its present form, in the words of the source';

create table warehouse.fact_relationship (
  relationship_id text not null,
  source_id text not null,
  kind text not null,
  target_id text not null,
  description text,
  created_at timestamptz,
  modified_at timestamptz,
  revoked boolean,
  deprecated boolean
);
comment on table warehouse.fact_relationship is 'What MITRE ATT&CK says of two of its entries; report.group_use tells who uses what by name';
comment on column warehouse.fact_relationship.relationship_id is 'STIX id';
comment on column warehouse.fact_relationship.source_id is 'STIX id of the entry it starts from: the group that uses, the entry that is revoked';
comment on column warehouse.fact_relationship.kind is 'uses, attributed-to, revoked-by or subtechnique-of';
comment on column warehouse.fact_relationship.target_id is 'STIX id of the other entry';
comment on column warehouse.fact_relationship.description is 'How it is used, with the marks of citations; or null';
comment on column warehouse.fact_relationship.created_at is 'When it was stated';
comment on column warehouse.fact_relationship.modified_at is 'When the catalogue changed it last';
comment on column warehouse.fact_relationship.revoked is 'True where it was taken back';
comment on column warehouse.fact_relationship.deprecated is 'True where the catalogue gave it up';

create table warehouse.fact_group_sponsor (
  authority text not null,
  group_id text not null,
  sponsor text not null,
  country text,
  basis text not null,
  confidence integer
);
comment on table warehouse.fact_group_sponsor is 'States that catalogues suspect behind threat groups, or where they say the groups come from';
comment on column warehouse.fact_group_sponsor.authority is 'As in dim_threat_group';
comment on column warehouse.fact_group_sponsor.group_id is 'As in dim_threat_group';
comment on column warehouse.fact_group_sponsor.sponsor is 'State as the catalogue writes it: name or ISO 3166 alpha-2';
comment on column warehouse.fact_group_sponsor.country is 'ISO 3166 alpha-2 of the state; null where it is none that Ascribe knows';
comment on column warehouse.fact_group_sponsor.basis is 'sponsor: suspected to stand behind it; origin: a country label, which need not mean the state';
comment on column warehouse.fact_group_sponsor.confidence is 'Confidence the catalogue gives, 0 to 100; null where it gives none';

create table warehouse.fact_group_victim (
  authority text not null,
  group_id text not null,
  victim text not null,
  country text,
  kind text not null,
  constraint fact_group_victim_kind check (kind in ('victim', 'sector'))
);
comment on table warehouse.fact_group_victim is 'Whom catalogues suspect to be victims of threat groups';
comment on column warehouse.fact_group_victim.authority is 'As in dim_threat_group';
comment on column warehouse.fact_group_victim.group_id is 'As in dim_threat_group';
comment on column warehouse.fact_group_victim.victim is 'As the catalogue writes it: mostly countries, also regions and organisations; or a sector';
comment on column warehouse.fact_group_victim.country is 'ISO 3166 alpha-2 where the victim is a country; else null';
comment on column warehouse.fact_group_victim.kind is 'victim or sector';

create table warehouse.fact_group_link (
  authority text not null,
  group_id text not null,
  related_id text not null,
  kind text not null,
  likelihood text
);
comment on table warehouse.fact_group_link is 'Entries of other catalogues that a catalogue takes for similar to a threat group, or used by it';
comment on column warehouse.fact_group_link.authority is 'As in dim_threat_group';
comment on column warehouse.fact_group_link.group_id is 'As in dim_threat_group';
comment on column warehouse.fact_group_link.related_id is 'UUID of the other entry; of ATT&CK the part of the STIX id behind --';
comment on column warehouse.fact_group_link.kind is 'similar, uses, part-of, ...';
comment on column warehouse.fact_group_link.likelihood is 'How sure the catalogue is: likely, very-likely, almost-certain; or null';

create table warehouse.dim_sector (
  sector_id text not null,
  name text not null,
  synonyms text[],
  nace_codes text[],
  source_version text
);
comment on table warehouse.dim_sector is 'Sectors of activity of the MISP galaxy';
comment on column warehouse.dim_sector.sector_id is 'UUID';
comment on column warehouse.dim_sector.name is 'Name';
comment on column warehouse.dim_sector.synonyms is 'Other names';
comment on column warehouse.dim_sector.nace_codes is 'Sections of NACE, the classification of the EU, as letter and title';
comment on column warehouse.dim_sector.source_version is 'Release that gave the entry its present form, in the words of the source';

create table warehouse.dim_galaxy_country (
  country_id text not null,
  code text not null,
  code3 text,
  name text not null,
  capital text,
  continent text,
  languages text[],
  domain text,
  cybercrime_convention text,
  source_version text
);
comment on table warehouse.dim_galaxy_country is 'Countries of the MISP galaxy';
comment on column warehouse.dim_galaxy_country.country_id is 'UUID';
comment on column warehouse.dim_galaxy_country.code is 'ISO 3166 alpha-2, and codes the galaxy adds for states that are no more';
comment on column warehouse.dim_galaxy_country.code3 is 'ISO 3166 alpha-3';
comment on column warehouse.dim_galaxy_country.name is 'Name in English';
comment on column warehouse.dim_galaxy_country.capital is 'Capital';
comment on column warehouse.dim_galaxy_country.continent is 'AF, AN, AS, EU, NA, OC or SA';
comment on column warehouse.dim_galaxy_country.languages is 'Language tags, the most used first';
comment on column warehouse.dim_galaxy_country.domain is 'Top-level domain';
comment on column warehouse.dim_galaxy_country.cybercrime_convention is 'Standing towards the Budapest Convention: parties, ...; or null';
comment on column warehouse.dim_galaxy_country.source_version is 'Release that gave the entry its present form, in the words of the source';

do $loadable$
declare
  loaded text;
begin
  foreach loaded in array array['dim_alias', 'dim_threat_group', 'dim_software', 'dim_technique',
    'dim_campaign', 'fact_relationship', 'fact_group_sponsor', 'fact_group_victim',
    'fact_group_link', 'dim_sector', 'dim_galaxy_country']
  loop
    perform warehouse.make_loadable(loaded);
  end loop;
end
$loadable$;


create table warehouse.alias_authority (
  authority text primary key,
  rank integer not null unique deferrable initially deferred
);
comment on table warehouse.alias_authority is 'Order in which authorities are asked what a name means; those that are not listed come last, by name';
comment on column warehouse.alias_authority.authority is 'As in dim_alias';
comment on column warehouse.alias_authority.rank is 'The lowest is asked first';
insert into warehouse.alias_authority (authority, rank)
values ('MITRE', 1), ('MISP', 2), ('Microsoft', 3), ('Ascribe', 4), ('OFAC', 5), ('EU', 6);

-- What follows answers questions. Names are compared by report.name_key throughout.

create view warehouse.attack_entry as
select group_id as entry_id, 'group' as kind, attack_id, name, revoked, deprecated
from warehouse.dim_threat_group where authority = 'MITRE' and withdrawn_at is null
union all
select software_id, kind, attack_id, name, revoked, deprecated
from warehouse.dim_software where withdrawn_at is null
union all
select technique_id, 'technique', attack_id, name, revoked, deprecated
from warehouse.dim_technique where withdrawn_at is null
union all
select campaign_id, 'campaign', attack_id, name, revoked, deprecated
from warehouse.dim_campaign where withdrawn_at is null;
comment on view warehouse.attack_entry is 'Everything of MITRE ATT&CK that relationships connect, as the last release has it';
comment on column warehouse.attack_entry.entry_id is 'STIX id';
comment on column warehouse.attack_entry.kind is 'group, malware, tool, technique or campaign';
comment on column warehouse.attack_entry.attack_id is 'Short identifier such as G0007';
comment on column warehouse.attack_entry.name is 'Main name';
comment on column warehouse.attack_entry.revoked is 'True where another entry took its place';
comment on column warehouse.attack_entry.deprecated is 'True where the catalogue gave it up';

create view warehouse.successor as
with recursive step as (
  select source_id as entry_id, target_id as successor_id, 1 as depth
  from warehouse.fact_relationship
  where kind = 'revoked-by' and withdrawn_at is null
  union all
  select step.entry_id, r.target_id, depth + 1
  from step
  join warehouse.fact_relationship r
    on r.source_id = step.successor_id and r.kind = 'revoked-by' and r.withdrawn_at is null
  where depth < 10)
select distinct on (step.entry_id) step.entry_id, step.successor_id, e.name as successor
from step
join warehouse.attack_entry e on e.entry_id = step.successor_id
order by step.entry_id, depth desc;
comment on view warehouse.successor is 'Which entry of MITRE ATT&CK stands in the end for a revoked one';
comment on column warehouse.successor.entry_id is 'STIX id of the revoked entry';
comment on column warehouse.successor.successor_id is 'STIX id of the one that took its place';
comment on column warehouse.successor.successor is 'Name of the one that took its place';

-- The word lists are in the database as far as documents named somebody on them.
create view warehouse.said_alias as
select kind, name, party, party_id, authority, source_version, coalesce(revoked, false) as revoked
from warehouse.dim_alias
where withdrawn_at is null
union all
select case kind when 'group' then 'party' else 'software' end, printed, name, name, 'Ascribe',
  max(extractor_version), false
from warehouse.fact_mention
where kind in ('group', 'malware') and printed is not null
group by kind, printed, name;
comment on view warehouse.said_alias is 'Names by authority as they stand today, with those of the word lists';
comment on column warehouse.said_alias.kind is 'party, software, campaign, country or sector';
comment on column warehouse.said_alias.name is 'Name';
comment on column warehouse.said_alias.party is 'Main name that the authority has for the bearer';
comment on column warehouse.said_alias.party_id is 'Identifier that the authority has for the bearer';
comment on column warehouse.said_alias.authority is 'Who says so; Ascribe for the word lists of the project';
comment on column warehouse.said_alias.source_version is 'Release, or version of the extractor';
comment on column warehouse.said_alias.revoked is 'True where the authority keeps the bearer only as revoked: another took its place';

create view warehouse.authority_order as
select authority, row_number() over (order by o.rank nulls last, authority) as rank
from (select authority from warehouse.dim_alias union select 'Ascribe') known
full join warehouse.alias_authority o using (authority);
comment on view warehouse.authority_order is 'Every authority, in the order of alias_authority; those that it does not list come last';
comment on column warehouse.authority_order.authority is 'As in dim_alias; Ascribe for the word lists of the project';
comment on column warehouse.authority_order.rank is 'Place in the order, from 1';

create view report.authority as
select o.authority, o.rank, count(s.name) as names
from warehouse.authority_order o
left join warehouse.said_alias s using (authority)
group by o.authority, o.rank;
comment on view report.authority is 'Who says what names mean, in the order in which they are asked';
comment on column report.authority.authority is 'MITRE, MISP, Microsoft, ...; Ascribe for the word lists of the project';
comment on column report.authority.rank is 'Place in the order, from 1; warehouse.alias_authority holds the choice';
comment on column report.authority.names is 'Names it says something of';

create view report.alias as
select s.kind, s.name, s.party, s.authority, o.rank, s.source_version, s.revoked,
  n.successor, s.party_id, n.successor_id, report.name_key(s.name) as name_key
from warehouse.said_alias s
join warehouse.authority_order o using (authority)
left join warehouse.successor n on n.entry_id = s.party_id;
comment on view report.alias is 'Names by authority: who says that a name stands for whom';
comment on column report.alias.kind is 'What bears the name: party, software, campaign, country or sector';
comment on column report.alias.name is 'Name as the authority writes it';
comment on column report.alias.party is 'Main name that the authority has for the bearer';
comment on column report.alias.authority is 'Who says so';
comment on column report.alias.rank is 'Place of the authority in the order in which they are asked';
comment on column report.alias.source_version is 'Release of the source that said so last';
comment on column report.alias.revoked is 'True where the authority keeps the bearer only as revoked: another took its place';
comment on column report.alias.successor is 'Who took the place of a revoked bearer, or null';
comment on column report.alias.party_id is 'Identifier that the authority has for the bearer';
comment on column report.alias.successor_id is 'Identifier of the successor';
comment on column report.alias.name_key is 'What tells the name from others: no case, spaces or marks';

create view report.resolution as
with recursive first_asked as (
  select kind, name_key, min(rank) as rank
  from report.alias
  group by kind, name_key),
said as (
  select a.kind, a.name_key, a.rank, a.name, a.authority, a.source_version,
    coalesce(a.successor, a.party) as party,
    coalesce(a.successor_id, a.party_id) as party_id,
    rank() over (
      partition by a.kind, a.name_key
      order by a.revoked, report.name_key(a.party) = a.name_key desc) as place
  from report.alias a
  join first_asked using (kind, name_key, rank)),
decided as (
  select kind, name_key, rank, min(name) as name, min(authority) as authority,
    max(source_version) as source_version, count(distinct party_id) > 1 as ambiguous,
    array_agg(distinct party) as parties, min(party) as party, min(party_id) as party_id
  from said
  where place = 1
  group by kind, name_key, rank),
asked as (
  select kind, name_key, rank, name, authority, source_version, ambiguous, parties, party, party_id,
    authority as party_authority
  from decided
  union all
  select asked.kind, asked.name_key, main.rank, asked.name, asked.authority, asked.source_version,
    main.ambiguous, main.parties, main.party, main.party_id, main.authority
  from asked
  join decided main on main.kind = asked.kind and main.name_key = report.name_key(asked.party)
  where not asked.ambiguous and not main.ambiguous and main.rank < asked.rank)
select distinct on (kind, name_key)
  kind, name,
  case when not ambiguous then party end as party,
  party_authority, authority, source_version, ambiguous, parties,
  case when not ambiguous then party_id end as party_id,
  name_key
from asked
order by kind, name_key, rank;
comment on view report.resolution is 'For whom each name stands, in the order of report.authority: the first authority that knows a name decides, and the first that knows the main name it gives says it in its own words';
comment on column report.resolution.kind is 'What bears the name: party, software, campaign, country or sector';
comment on column report.resolution.name is 'Name as the deciding authority writes it';
comment on column report.resolution.party is 'Who is meant; null where the deciding authority has several and none of them bears it as main name';
comment on column report.resolution.party_authority is 'Whose main name that is';
comment on column report.resolution.authority is 'Who decided: the first authority that knows the name';
comment on column report.resolution.source_version is 'Release of the source in which it says so';
comment on column report.resolution.ambiguous is 'True where the deciding authority has several parties of that name';
comment on column report.resolution.parties is 'All parties that come into question';
comment on column report.resolution.party_id is 'Identifier of the party with party_authority';
comment on column report.resolution.name_key is 'What tells the name from others: no case, spaces or marks';

create view report.ambiguous_alias as
select kind, min(name) as name, authority, count(distinct party_id) as bearers,
  array_agg(distinct party) as parties,
  bool_or(report.name_key(party) = name_key) as main_name, name_key
from report.alias
where not revoked
group by kind, authority, name_key
having count(distinct party_id) > 1;
comment on view report.ambiguous_alias is 'Names that one authority gives to several bearers';
comment on column report.ambiguous_alias.kind is 'What bears the name';
comment on column report.ambiguous_alias.name is 'Name';
comment on column report.ambiguous_alias.authority is 'Who gives it to several';
comment on column report.ambiguous_alias.bearers is 'How many';
comment on column report.ambiguous_alias.parties is 'Their main names';
comment on column report.ambiguous_alias.main_name is 'True where it is the main name of one of them, which is then meant';
comment on column report.ambiguous_alias.name_key is 'What tells the name from others';

-- Main names differ from house to house and say nothing. Two authorities disagree about a party of
-- one where no party of the other bears all of its names that the other knows.
create view report.alias_disagreement as
with bearer as (
  select distinct on (kind, name_key, authority, party_id)
    kind, name_key, authority, party_id, party, name
  from report.alias
  where not revoked
  order by kind, name_key, authority, party_id, name),
-- A list for each name spares the planner from guessing how often names meet.
known as (
  select kind, name_key, jsonb_agg(to_jsonb(bearer)) as bearers
  from bearer
  group by kind, name_key
  having count(distinct authority) > 1),
pair as (
  select known.kind, known.name_key, a.name, a.authority, a.party_id, a.party,
    b.authority as other_authority, b.party_id as other_party_id, b.party as other_party,
    row_number() over (
      partition by known.kind, a.authority, a.party_id, b.authority, known.name_key) as place
  from known
  cross join lateral jsonb_to_recordset(known.bearers)
    as a (authority text, party_id text, party text, name text)
  cross join lateral jsonb_to_recordset(known.bearers)
    as b (authority text, party_id text, party text)
  where a.authority <> b.authority),
share as (
  select kind, authority, party, party_id, other_authority, other_party, other_party_id,
    array_agg(name order by name) as names,
    max(count(*)) over whole as most,
    sum(count(*) filter (where place = 1)) over whole as total
  from pair
  group by kind, authority, party, party_id, other_authority, other_party, other_party_id
  window whole as (partition by kind, authority, party_id, other_authority))
select kind, authority, party, other_authority, other_party, names, party_id, other_party_id
from share
where most < total;
comment on view report.alias_disagreement is 'Where one authority takes for one party what another keeps apart: a row for each party of the other, with the names it bears there';
comment on column report.alias_disagreement.kind is 'What bears the names';
comment on column report.alias_disagreement.authority is 'Who puts the names together';
comment on column report.alias_disagreement.party is 'Party that bears them all, in its words';
comment on column report.alias_disagreement.other_authority is 'Who keeps them apart';
comment on column report.alias_disagreement.other_party is 'One of the parties among which the other shares them out';
comment on column report.alias_disagreement.names is 'Names that stand for this party with the other authority';
comment on column report.alias_disagreement.party_id is 'Identifier of the party';
comment on column report.alias_disagreement.other_party_id is 'Identifier of the other party';

create view report.group_use as
select
  u.name as user_name, u.kind as user_kind, used.name as used, used.kind as used_kind, r.campaign,
  r.description, u.attack_id as user_attack_id, used.attack_id as used_attack_id,
  coalesce(u.revoked, false) or coalesce(u.deprecated, false)
    or coalesce(used.revoked, false) or coalesce(used.deprecated, false)
    or coalesce(r.revoked, false) or coalesce(r.deprecated, false) as given_up
from (
  select source_id, target_id, null as campaign, description, revoked, deprecated
  from warehouse.fact_relationship
  where kind = 'uses' and withdrawn_at is null
  union all
  select of_group.target_id, in_campaign.target_id, c.name, in_campaign.description,
    of_group.revoked or in_campaign.revoked, of_group.deprecated or in_campaign.deprecated
  from warehouse.fact_relationship of_group
  join warehouse.fact_relationship in_campaign on in_campaign.source_id = of_group.source_id
    and in_campaign.kind = 'uses' and in_campaign.withdrawn_at is null
  join warehouse.dim_campaign c on c.campaign_id = of_group.source_id and c.withdrawn_at is null
  where of_group.kind = 'attributed-to' and of_group.withdrawn_at is null) r
join warehouse.attack_entry u on u.entry_id = r.source_id
join warehouse.attack_entry used on used.entry_id = r.target_id;
comment on view report.group_use is 'Who uses what according to MITRE ATT&CK: groups, campaigns and software use software and techniques; groups also through campaigns that are theirs';
comment on column report.group_use.user_name is 'Who uses it';
comment on column report.group_use.user_kind is 'group, campaign, malware or tool';
comment on column report.group_use.used is 'What is used';
comment on column report.group_use.used_kind is 'malware, tool or technique';
comment on column report.group_use.campaign is 'Campaign of the group in which it was used; null where the group itself is said to use it';
comment on column report.group_use.description is 'How it is used, in the words of the catalogue';
comment on column report.group_use.user_attack_id is 'Short identifier of the user';
comment on column report.group_use.used_attack_id is 'Short identifier of what is used';
comment on column report.group_use.given_up is 'True where the user, what is used or the statement is revoked or deprecated';

create view report.group_sponsor as
with resolved as materialized (
  select name_key, party from report.resolution where kind = 'party')
select
  g.name as group_name, s.country, s.sponsor, s.basis, s.authority, s.confidence,
  r.party as resolved, g.incident_types, g.group_id
from warehouse.fact_group_sponsor s
join warehouse.dim_threat_group g using (authority, group_id)
left join resolved r on r.name_key = report.name_key(g.name)
where s.withdrawn_at is null and g.withdrawn_at is null;
comment on view report.group_sponsor is 'States that catalogues tie to threat groups, and who says so';
comment on column report.group_sponsor.group_name is 'Group in the words of the authority';
comment on column report.group_sponsor.country is 'ISO 3166 alpha-2; null where Ascribe knows no such state';
comment on column report.group_sponsor.sponsor is 'State as the authority writes it';
comment on column report.group_sponsor.basis is 'sponsor: suspected to stand behind it; origin: a country label';
comment on column report.group_sponsor.authority is 'Who says so';
comment on column report.group_sponsor.confidence is 'Confidence the authority gives, 0 to 100; null where it gives none';
comment on column report.group_sponsor.resolved is 'Who the group is in the order of report.authority';
comment on column report.group_sponsor.incident_types is 'What it does: Espionage, Sabotage, ...';
comment on column report.group_sponsor.group_id is 'Identifier of the group with the authority';

create view report.group_victim as
with resolved as materialized (
  select name_key, party from report.resolution where kind = 'party')
select
  g.name as group_name, v.victim, v.kind, v.country, v.authority, r.party as resolved, g.group_id
from warehouse.fact_group_victim v
join warehouse.dim_threat_group g using (authority, group_id)
left join resolved r on r.name_key = report.name_key(g.name)
where v.withdrawn_at is null and g.withdrawn_at is null;
comment on view report.group_victim is 'Suspected victims of threat groups, and who says so';
comment on column report.group_victim.group_name is 'Group in the words of the authority';
comment on column report.group_victim.victim is 'Country, region, organisation or sector as the authority writes it';
comment on column report.group_victim.kind is 'victim or sector';
comment on column report.group_victim.country is 'ISO 3166 alpha-2 where the victim is a country';
comment on column report.group_victim.authority is 'Who says so';
comment on column report.group_victim.resolved is 'Who the group is in the order of report.authority';
comment on column report.group_victim.group_id is 'Identifier of the group with the authority';
