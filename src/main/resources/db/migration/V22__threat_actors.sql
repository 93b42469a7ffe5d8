-- Who is meant by a name, by those who say so, and what catalogues of threat actors hold.

create function warehouse.name_key(name text) returns text
  language sql immutable parallel safe strict
  return coalesce(nullif(regexp_replace(lower(name), '[[:space:][:punct:]]+', '', 'g'), ''), name);
comment on function warehouse.name_key is 'What of a name tells it from others: without case, spaces and marks, so that APT 28 and APT-28 are one';

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
comment on column warehouse.dim_alias.revoked is 'True where the authority keeps the bearer only as revoked or deprecated';

do $loadable$
declare
  loaded text;
begin
  foreach loaded in array array['dim_alias'] loop
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
