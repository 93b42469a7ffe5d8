-- Views for questions. They show facts of the extractor's version that read the document last;
-- what an older version had found, and what a file said before it was changed,
-- stays in the facts and is not shown.

create function report.attributor_kind(kind text) returns text
  language sql immutable parallel safe
  return case kind when 'state' then 'government' when 'group' then 'other' else kind end;
comment on function report.attributor_kind is 'Kind of a party that makes a claim, in the words of the annotation guide';

create function report.accused_kind(kind text) returns text
  language sql immutable parallel safe
  return case when kind = 'official' then 'person' when kind in ('alliance', 'media') then 'other' else kind end;
comment on function report.accused_kind is 'Kind of a party that a claim is about, in the words of the annotation guide';

create function report.is_current(d warehouse.dim_document) returns boolean
  language sql stable parallel safe
  return not exists (
    select from warehouse.dim_document later
    where later.file = d.file and later.record = d.record and later.last_seen_at > d.last_seen_at);
comment on function report.is_current is 'False for a document whose place in its file holds another text since';

create view report.attribution as
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
  c.run_id
from warehouse.fact_attribution_claim c
join warehouse.dim_document d
  on d.row_key = c.document_key and d.extractor_version is not distinct from c.extractor_version
  and report.is_current(d)
join warehouse.dim_party attributor on attributor.row_key = c.attributor_party_key
join warehouse.dim_party accused on accused.row_key = c.accused_party_key;
comment on view report.attribution is 'Who accused whom of which cyber operation, when, in which words: one row per document, attributor, accused and stance';
comment on column report.attribution.published is 'Day of publication as the document states it';
comment on column report.attribution.attributor is 'Who says so';
comment on column report.attribution.attributor_kind is 'government, agency, official, alliance, company, person, media or other';
comment on column report.attribution.attributor_party is 'Code under which parties are compared: country, alliance, else the name';
comment on column report.attribution.stance is 'asserts, suspects or denies';
comment on column report.attribution.hedge is 'Hedging words as printed, or null';
comment on column report.attribution.accused is 'Who is said to be responsible, or cleared of it where the stance is denies';
comment on column report.attribution.accused_kind is 'state, agency, group, person, company or other';
comment on column report.attribution.accused_party is 'Code under which parties are compared: country where the actor is tied to a state, else the name';
comment on column report.attribution.accused_country is 'ISO 3166 alpha-2 of the state behind the accused, or null';
comment on column report.attribution.country_stated is 'False where only common knowledge ties the accused to its country';
comment on column report.attribution.sentence is 'Sentence that carries the claim best, as printed';
comment on column report.attribution.title is 'Headline of the document';
comment on column report.attribution.publisher is 'Publisher as stated';
comment on column report.attribution.document_key is 'Document; key of warehouse.dim_document';
comment on column report.attribution.file is 'File the document was read from';
comment on column report.attribution.attributor_printed is 'Attributor in the words of the document';
comment on column report.attribution.accused_printed is 'Accused in the words of the document';
comment on column report.attribution.rule is 'Rule that found the claim';
comment on column report.attribution.sentence_start is 'Offset of the sentence in the text, in UTF-16 units from 0';
comment on column report.attribution.sentence_end is 'Offset behind the sentence';
comment on column report.attribution.claim_start is 'Offset of the words that carry the claim';
comment on column report.attribution.claim_end is 'Offset behind these words';
comment on column report.attribution.extractor_version is 'Version of the extractor that found it';
comment on column report.attribution.claim_key is 'Claim; key of warehouse.fact_attribution_claim';
comment on column report.attribution.first_seen_at is 'When a run first loaded it';
comment on column report.attribution.last_seen_at is 'When a run last read it';
comment on column report.attribution.run_id is 'Run that wrote it';

create view report.denial as
select
  denial.published,
  denial.attributor as denier,
  denial.attributor_party as denier_party,
  denial.accused as cleared,
  denial.accused_party as cleared_party,
  denial.sentence,
  beside.accusers,
  accusation.parties as accusing_parties,
  accusation.accusers as all_accusers,
  accusation.claims as accusations,
  accusation.documents as accusing_documents,
  denial.title,
  denial.document_key,
  denial.file,
  denial.rule,
  denial.sentence_start,
  denial.sentence_end,
  denial.claim_key,
  denial.run_id
from report.attribution denial
cross join lateral (
  select
    count(distinct a.attributor_party) as parties,
    string_agg(distinct a.attributor, ', ' order by a.attributor) as accusers,
    count(*) as claims,
    count(distinct a.document_key) as documents
  from report.attribution a
  where a.accused_party = denial.accused_party and a.stance <> 'denies') accusation
cross join lateral (
  select string_agg(distinct a.attributor, ', ' order by a.attributor) as accusers
  from report.attribution a
  where a.document_key = denial.document_key
    and a.accused_party = denial.accused_party and a.stance <> 'denies') beside
where denial.stance = 'denies';
comment on view report.denial is 'Who denied what, beside the accusations that stand against the same party';
comment on column report.denial.published is 'Day of publication of the document that carries the denial';
comment on column report.denial.denier is 'Who denies';
comment on column report.denial.denier_party is 'Code of the party that denies';
comment on column report.denial.cleared is 'Whom the denial clears, often the denier itself';
comment on column report.denial.cleared_party is 'Code of the party that is cleared';
comment on column report.denial.sentence is 'Sentence that carries the denial, as printed';
comment on column report.denial.accusers is 'Who accuses the cleared party in the same document, or null';
comment on column report.denial.accusing_parties is 'How many parties accuse the cleared party in any document';
comment on column report.denial.all_accusers is 'Who accuses the cleared party in any document, or null';
comment on column report.denial.accusations is 'How many claims in any document accuse the cleared party';
comment on column report.denial.accusing_documents is 'How many documents carry such a claim';
comment on column report.denial.title is 'Headline of the document';
comment on column report.denial.document_key is 'Document; key of warehouse.dim_document';
comment on column report.denial.file is 'File the document was read from';
comment on column report.denial.rule is 'Rule that found the denial';
comment on column report.denial.sentence_start is 'Offset of the sentence in the text, in UTF-16 units from 0';
comment on column report.denial.sentence_end is 'Offset behind the sentence';
comment on column report.denial.claim_key is 'Denial; key of warehouse.fact_attribution_claim';
comment on column report.denial.run_id is 'Run that wrote it';

create view report.who_accuses_whom as
select
  attributor_party,
  accused_party,
  string_agg(distinct attributor, ', ' order by attributor) as attributors,
  string_agg(distinct accused, ', ' order by accused) as accused,
  count(distinct document_key) filter (where stance = 'asserts') as asserts,
  count(distinct document_key) filter (where best = 'suspects') as suspects,
  count(*) as claims,
  count(distinct document_key) as documents,
  min(published) as first_published,
  max(published) as last_published
from (
  select a.*, min(stance) over (partition by document_key, attributor_party, accused_party) as best
  from report.attribution a
  where stance <> 'denies') accusation
group by attributor_party, accused_party;
comment on view report.who_accuses_whom is 'How often each party accuses each other party; denials are left out';
comment on column report.who_accuses_whom.attributor_party is 'Code of the party that accuses';
comment on column report.who_accuses_whom.accused_party is 'Code of the party that is accused';
comment on column report.who_accuses_whom.attributors is 'Who accuses, by name';
comment on column report.who_accuses_whom.accused is 'Who is accused, by name';
comment on column report.who_accuses_whom.asserts is 'Documents in which it says so outright';
comment on column report.who_accuses_whom.suspects is 'Documents in which it says so with a hedge only';
comment on column report.who_accuses_whom.claims is 'Claims in all documents';
comment on column report.who_accuses_whom.documents is 'Documents with such a claim';
comment on column report.who_accuses_whom.first_published is 'Earliest day of publication';
comment on column report.who_accuses_whom.last_published is 'Latest day of publication';

create view report.quotation as
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
  q.run_id
from warehouse.fact_quotation q
join warehouse.fact_quotation_mention m on m.quotation_key = q.row_key
join warehouse.dim_document d
  on d.row_key = m.document_key and d.extractor_version is not distinct from m.extractor_version
  and report.is_current(d)
left join warehouse.dim_party p on p.row_key = m.speaker_party_key
group by q.row_key, q.quote, q.run_id;
comment on view report.quotation is 'What officials and bodies said in their own words, each quotation once however many documents carry it';
comment on column report.quotation.quotation_key is 'Quotation; key of warehouse.fact_quotation';
comment on column report.quotation.quote is 'Words inside the marks, as the earliest document prints them whole';
comment on column report.quotation.speaker is 'Speaker that most documents name';
comment on column report.quotation.speakers is 'All speakers that documents name, with a semicolon between them';
comment on column report.quotation.speaker_kind is 'person or body';
comment on column report.quotation.role is 'Office of the speaker as most documents print it';
comment on column report.quotation.affiliation is 'State or organisation spoken for';
comment on column report.quotation.party is 'Code of the party of the speaker, or null';
comment on column report.quotation.mentions is 'Places where documents carry it';
comment on column report.quotation.documents is 'Documents that carry it';
comment on column report.quotation.files is 'Files of these documents';
comment on column report.quotation.first_published is 'Earliest day of publication';
comment on column report.quotation.last_published is 'Latest day of publication';
comment on column report.quotation.run_id is 'Run that wrote it';

create view report.exploited_vulnerability as
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
left join (
  select m.name,
    count(distinct d.row_key) as documents,
    array_agg(distinct d.file order by d.file) as files,
    array_agg(distinct d.title order by d.title) filter (where d.title is not null) as titles
  from warehouse.fact_mention m
  join warehouse.dim_document d
    on d.row_key = m.document_key and d.extractor_version is not distinct from m.extractor_version
    and report.is_current(d)
  where m.kind = 'cve'
  group by m.name) named on named.name = v.cve_id;
comment on view report.exploited_vulnerability is 'Vulnerabilities known to be exploited, with the documents that name them';
comment on column report.exploited_vulnerability.cve_id is 'CVE identifier';
comment on column report.exploited_vulnerability.vendor is 'Maker of the product';
comment on column report.exploited_vulnerability.product is 'What is exploited';
comment on column report.exploited_vulnerability.name is 'What the catalogue calls it';
comment on column report.exploited_vulnerability.added_on is 'Day it came into the catalogue';
comment on column report.exploited_vulnerability.due_on is 'Day by which agencies must have acted';
comment on column report.exploited_vulnerability.ransomware is 'True where ransomware campaigns are known to use it; null where the catalogue does not say';
comment on column report.exploited_vulnerability.required_action is 'What the catalogue tells agencies to do';
comment on column report.exploited_vulnerability.description is 'Description in the catalogue';
comment on column report.exploited_vulnerability.cwes is 'Weaknesses by CWE identifier';
comment on column report.exploited_vulnerability.documents is 'How many loaded documents name it';
comment on column report.exploited_vulnerability.files is 'Files of these documents, or null';
comment on column report.exploited_vulnerability.titles is 'Headlines of these documents, or null';
comment on column report.exploited_vulnerability.run_id is 'Run that wrote it';

create view report.reject as
select
  left(row_key, 12) as reject_id,
  kind,
  job,
  run_id,
  stage,
  code,
  message,
  file,
  record,
  line,
  pointer,
  raw,
  first_seen_at,
  last_seen_at
from warehouse.reject;
comment on view report.reject is 'Records that were not loaded, with the reason';
comment on column report.reject.reject_id is 'Short key, for rejects show';
comment on column report.reject.kind is 'rejected: cannot be loaded; filtered: sound, but left out by a rule';
comment on column report.reject.job is 'Name of the job';
comment on column report.reject.run_id is 'Last run that met it';
comment on column report.reject.stage is 'Step that refused it; null where it was filtered';
comment on column report.reject.code is 'Short stable reason, such as BAD_DATE; for a filtered record the rule';
comment on column report.reject.message is 'Place, found and expected';
comment on column report.reject.file is 'Source file, as the job named it';
comment on column report.reject.record is 'Number of the record in its file, from 1';
comment on column report.reject.line is 'Line on which the record starts, from 1; 0 where the format has no lines';
comment on column report.reject.pointer is 'Column or JSON pointer that narrows the place, or null';
comment on column report.reject.raw is 'The record as it was read, cut where it is long';
comment on column report.reject.first_seen_at is 'When a run first met it';
comment on column report.reject.last_seen_at is 'When a run last met it';

create view report.unresolved_party as
select
  p.name,
  p.kind,
  count(*) as claims,
  count(distinct a.document_key) as documents,
  min(a.sentence) as example
from warehouse.dim_party p
join (
  select c.attributor_party_key as party_key, c.document_key, c.sentence, c.extractor_version
  from warehouse.fact_attribution_claim c
  union all
  select c.accused_party_key, c.document_key, c.sentence, c.extractor_version
  from warehouse.fact_attribution_claim c) a on a.party_key = p.row_key
join warehouse.dim_document d
  on d.row_key = a.document_key and d.extractor_version is not distinct from a.extractor_version
  and report.is_current(d)
where not p.resolved
group by p.name, p.kind
order by claims desc, p.name;
comment on view report.unresolved_party is 'Names in claims that no word list knows, the most frequent first';
comment on column report.unresolved_party.name is 'As printed';
comment on column report.unresolved_party.kind is 'What sort of actor it was taken for';
comment on column report.unresolved_party.claims is 'Claims it stands in';
comment on column report.unresolved_party.documents is 'Documents of these claims';
comment on column report.unresolved_party.example is 'A sentence it stands in';

create view report.run as
select
  e.job_execution_id as run_id,
  e.job_instance_id as instance_id,
  i.job_name as job,
  e.status,
  e.exit_code,
  e.start_time as started_at,
  e.end_time as ended_at,
  round(extract(epoch from e.end_time - e.start_time), 1) as seconds,
  c.read,
  c.new,
  c.changed,
  c.same,
  c.rejected,
  c.filtered,
  nullif(e.exit_message, '') as message,
  f.files
from batch.batch_job_execution e
join batch.batch_job_instance i using (job_instance_id)
left join warehouse.run_count c on c.run_id = e.job_execution_id
left join (
  select instance_id, array_agg(file order by position) as files
  from warehouse.source_file
  group by instance_id) f on f.instance_id = e.job_instance_id;
comment on view report.run is 'Runs of all jobs; read = new + changed + same + rejected + filtered';
comment on column report.run.run_id is 'Number of the run (job execution)';
comment on column report.run.instance_id is 'Job instance: job, input and spec; a restart goes on with the same one';
comment on column report.run.job is 'Name of the job';
comment on column report.run.status is 'STARTED, COMPLETED, FAILED, STOPPED, ... in the words of Spring Batch';
comment on column report.run.exit_code is 'COMPLETED, NOT_PUBLISHED, FAILED, ...';
comment on column report.run.started_at is 'When it began, local time of the machine that ran it';
comment on column report.run.ended_at is 'When it ended; null while it runs, and after it died';
comment on column report.run.seconds is 'How long it took';
comment on column report.run.read is 'Records read; null where the run was not published';
comment on column report.run.new is 'Records that the warehouse did not hold';
comment on column report.run.changed is 'Records that replaced an older state';
comment on column report.run.same is 'Records that the warehouse held already';
comment on column report.run.rejected is 'Records that could not be loaded';
comment on column report.run.filtered is 'Sound records that a rule left out';
comment on column report.run.message is 'Why it ended so, or null';
comment on column report.run.files is 'Input files';

-- Readers get the views and nothing else. On a server where the user may not make roles, the
-- owner grants schema report by hand.
do $reader$
begin
  if not exists (select from pg_roles where rolname = 'ascribe_report') then
    create role ascribe_report nologin;
    comment on role ascribe_report is 'May read schema report of an Ascribe warehouse, and nothing else of it';
  end if;
  grant usage on schema report to ascribe_report;
  grant select on all tables in schema report to ascribe_report;
  alter default privileges in schema report grant select on tables to ascribe_report;
exception
  when insufficient_privilege then
    raise notice 'role ascribe_report was not made: %', sqlerrm;
end
$reader$;
