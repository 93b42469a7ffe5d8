-- Claims about the same operation, grouped with the reason. Claims themselves are never merged: who
-- accuses one party and who accuses another or denies both stay, side by side.

create table warehouse.operation_name (
  name text primary key,
  operation text not null,
  source text not null
);
comment on table warehouse.operation_name is 'Names that stand for one operation, so that claims beside them are about the same; filled from operation-names.csv of the project';
comment on column warehouse.operation_name.name is 'Name of malware or a product as fact_mention has it';
comment on column warehouse.operation_name.operation is 'The operation';
comment on column warehouse.operation_name.source is 'Why the name stands for no other';

create table warehouse.dim_incident (
  row_key text primary key,
  name text not null,
  named boolean not null,
  document_key text references warehouse.dim_document,
  run_id bigint not null,
  first_seen_at timestamptz not null
);
comment on table warehouse.dim_incident is 'Operations that claims are about, as far as the documents let them be told apart';
comment on column warehouse.dim_incident.row_key is 'Content key: made from the name of the operation, else from the document that first claims something about it';
comment on column warehouse.dim_incident.name is 'Name of the operation, else headline of the first document';
comment on column warehouse.dim_incident.named is 'True where the operation has a name of its own';
comment on column warehouse.dim_incident.document_key is 'First document that claims something about it; null where the operation has a name';
comment on column warehouse.dim_incident.run_id is 'Run that wrote the row in its present form';
comment on column warehouse.dim_incident.first_seen_at is 'When a run first found it';

create table warehouse.incident_claim (
  incident_key text not null references warehouse.dim_incident,
  claim_key text not null references warehouse.fact_attribution_claim,
  rule text not null,
  reason text not null,
  run_id bigint not null,
  primary key (incident_key, claim_key),
  constraint incident_claim_rule check (rule in
    ('operation', 'story', 'malware', 'cve', 'product', 'victim', 'first'))
);
comment on table warehouse.incident_claim is 'Which claims are about which incident, and why; a sentence that names two operations is about both';
comment on column warehouse.incident_claim.incident_key is 'Incident';
comment on column warehouse.incident_claim.claim_key is 'Claim';
comment on column warehouse.incident_claim.rule is 'operation: names it; story: same story; malware, cve, product, victim: names the same and accuses the same within a time; first: nothing earlier is about it';
comment on column warehouse.incident_claim.reason is 'What links it, in words';
comment on column warehouse.incident_claim.run_id is 'Run that linked it in its present form';
create index on warehouse.incident_claim (claim_key);

create view report.incident_claim as
select
  i.row_key as incident_key,
  i.name as incident,
  a.published,
  a.attributor,
  a.attributor_party,
  a.stance,
  a.accused,
  a.accused_party,
  l.rule,
  l.reason,
  a.sentence,
  a.file,
  a.document_key,
  a.claim_key
from warehouse.incident_claim l
join warehouse.dim_incident i on i.row_key = l.incident_key
join report.attribution a on a.claim_key = l.claim_key;
comment on view report.incident_claim is 'Claims by the operation they are about, contradicting ones side by side, each with the reason of its link';
comment on column report.incident_claim.incident_key is 'Incident; key of warehouse.dim_incident';
comment on column report.incident_claim.incident is 'Name of the operation, else headline of the first document';
comment on column report.incident_claim.published is 'Day of publication';
comment on column report.incident_claim.attributor is 'Who says so';
comment on column report.incident_claim.attributor_party is 'Code of the party that says so';
comment on column report.incident_claim.stance is 'asserts, suspects or denies';
comment on column report.incident_claim.accused is 'Who is said to be responsible, or cleared of it';
comment on column report.incident_claim.accused_party is 'Code of the party that is accused or cleared';
comment on column report.incident_claim.rule is 'Kind of link: operation, story, malware, cve, product, victim or first';
comment on column report.incident_claim.reason is 'What links the claim to the incident';
comment on column report.incident_claim.sentence is 'Sentence that carries the claim';
comment on column report.incident_claim.file is 'File the document was read from';
comment on column report.incident_claim.document_key is 'Document';
comment on column report.incident_claim.claim_key is 'Claim';

create view report.incident as
select
  c.incident_key,
  c.incident,
  min(c.published) as first_published,
  max(c.published) as last_published,
  count(distinct c.claim_key) as claims,
  count(distinct c.document_key) as documents,
  count(distinct s.origin_key) filter (where not s.roundup) as origins,
  string_agg(distinct c.attributor_party, ', ' order by c.attributor_party)
    filter (where c.stance <> 'denies') as attributors,
  string_agg(distinct c.accused_party, ', ' order by c.accused_party)
    filter (where c.stance <> 'denies') as accused,
  string_agg(distinct c.attributor_party, ', ' order by c.attributor_party)
    filter (where c.stance = 'denies') as denied_by,
  count(distinct c.accused_party) filter (where c.stance <> 'denies') > 1
    or bool_or(c.stance = 'denies') as contested
from report.incident_claim c
left join warehouse.story_document s on s.document_key = c.document_key
group by c.incident_key, c.incident;
comment on view report.incident is 'Operations with all opinions on who is responsible';
comment on column report.incident.incident_key is 'Incident; key of warehouse.dim_incident';
comment on column report.incident.incident is 'Name of the operation, else headline of the first document';
comment on column report.incident.first_published is 'Earliest day of publication';
comment on column report.incident.last_published is 'Latest day of publication';
comment on column report.incident.claims is 'Claims about it';
comment on column report.incident.documents is 'Documents with such a claim';
comment on column report.incident.origins is 'Independent origins of these documents; round-ups are none';
comment on column report.incident.attributors is 'Codes of the parties that accuse';
comment on column report.incident.accused is 'Codes of the parties that are accused';
comment on column report.incident.denied_by is 'Codes of the parties that deny';
comment on column report.incident.contested is 'True where several are accused or somebody denies';

create view report.claim_coverage as
select
  c.incident_key,
  c.incident,
  c.attributor_party,
  c.stance,
  c.accused_party,
  min(c.published) as first_published,
  count(distinct c.document_key) as documents,
  count(distinct coalesce(s.outlet, s.document_key)) as outlets,
  count(distinct s.origin_key) filter (where not s.roundup) as origins,
  count(distinct c.document_key) filter (where s.roundup) as roundups
from report.incident_claim c
join report.story_document s using (document_key)
group by c.incident_key, c.incident, c.attributor_party, c.stance, c.accused_party;
comment on view report.claim_coverage is 'How many outlets print a claim, and how many of them say so independently of each other';
comment on column report.claim_coverage.incident_key is 'Incident the claim is about';
comment on column report.claim_coverage.incident is 'Name of the operation, else headline of the first document';
comment on column report.claim_coverage.attributor_party is 'Code of the party that makes the claim';
comment on column report.claim_coverage.stance is 'asserts, suspects or denies';
comment on column report.claim_coverage.accused_party is 'Code of the party that is accused or cleared';
comment on column report.claim_coverage.first_published is 'Earliest day of publication';
comment on column report.claim_coverage.documents is 'Documents that carry it';
comment on column report.claim_coverage.outlets is 'Publishers of these; a document without one counts by itself';
comment on column report.claim_coverage.origins is 'Independent origins: copies and rewrites count with what they come from, round-ups not at all';
comment on column report.claim_coverage.roundups is 'Documents among them that tell of several stories';
