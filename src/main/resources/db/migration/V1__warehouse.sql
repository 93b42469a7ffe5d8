-- Facts, dimensions and the account of runs. Every row of a fact or dimension carries the same
-- eight columns of provenance; the block below the tables adds and comments them.

comment on schema warehouse is 'Facts, dimensions and the account of the runs that loaded them';
comment on schema staging is 'Rows on their way to schema warehouse, by job instance';
comment on schema batch is 'Metadata of jobs, kept by Spring Batch, and of this schema, kept by Flyway';
comment on schema report is 'Views for questions; the only schema that readers need';

-- Dimensions

create table warehouse.dim_document (
  title text,
  published date,
  publisher text,
  url text,
  language text,
  charset text,
  text text not null,
  original text,
  text_sha256 text,
  boilerplate jsonb,
  extractor_version text,
  relevant boolean
);
comment on table warehouse.dim_document is 'News articles, press releases, advisories and reports; the key is a hash of the text';
comment on column warehouse.dim_document.title is 'Headline, or null';
comment on column warehouse.dim_document.published is 'Its own day of publication where it states one';
comment on column warehouse.dim_document.publisher is 'Publisher as stated, or null';
comment on column warehouse.dim_document.url is 'Where it was published, or null';
comment on column warehouse.dim_document.language is 'ISO 639-1 code; und where undetermined';
comment on column warehouse.dim_document.charset is 'Encoding it was decoded with';
comment on column warehouse.dim_document.text is 'Text that all character offsets refer to';
comment on column warehouse.dim_document.original is 'Decoded file before cleaning; null where cleaning changed nothing';
comment on column warehouse.dim_document.text_sha256 is 'SHA-256 of the text in UTF-8, lower-case hexadecimal';
comment on column warehouse.dim_document.boilerplate is 'Stretches of the text that are not part of the story: array of [start, end, rule]';
comment on column warehouse.dim_document.extractor_version is 'Version of the extractor that read it last; facts of another version are out of date';
comment on column warehouse.dim_document.relevant is 'True where it holds at least one attribution claim';

create table warehouse.dim_party (
  name text not null,
  kind text not null,
  code text not null,
  country text,
  authority text,
  resolved boolean not null default false,
  constraint dim_party_kind check (kind in
    ('state', 'agency', 'official', 'alliance', 'company', 'person', 'media', 'group', 'other'))
);
comment on table warehouse.dim_party is 'Canonical actors: states, agencies, officials, companies, threat groups, ...';
comment on column warehouse.dim_party.name is 'Usual full name';
comment on column warehouse.dim_party.kind is 'state, agency, official, alliance, company, person, media, group or other';
comment on column warehouse.dim_party.code is 'Key under which parties are compared: ISO 3166 alpha-2 of the state behind it, EU, NATO, ..., else the name';
comment on column warehouse.dim_party.country is 'ISO 3166 alpha-2 of the state it belongs to, or null';
comment on column warehouse.dim_party.authority is 'Word list or rule that gave the canonical form; as-printed where none knows the name';
comment on column warehouse.dim_party.resolved is 'False where no word list knows the name';

create table warehouse.dim_party_alias (
  name text not null,
  party_key text not null,
  authority text,
  source_version text
);
comment on table warehouse.dim_party_alias is 'Names as printed, and the party each was taken for';
comment on column warehouse.dim_party_alias.name is 'Name as printed';
comment on column warehouse.dim_party_alias.party_key is 'Party it was resolved to';
comment on column warehouse.dim_party_alias.authority is 'Word list or rule that decided';
comment on column warehouse.dim_party_alias.source_version is 'Version of the word list or rule';

create table warehouse.dim_vulnerability (
  cve_id text not null,
  vendor text,
  product text,
  name text,
  description text,
  cwes text[]
);
comment on table warehouse.dim_vulnerability is 'Vulnerabilities by CVE identifier';
comment on column warehouse.dim_vulnerability.cve_id is 'CVE identifier in upper case';
comment on column warehouse.dim_vulnerability.vendor is 'Maker of the product';
comment on column warehouse.dim_vulnerability.product is 'Product that is vulnerable';
comment on column warehouse.dim_vulnerability.name is 'Short name';
comment on column warehouse.dim_vulnerability.description is 'Description';
comment on column warehouse.dim_vulnerability.cwes is 'Weaknesses by CWE identifier';

-- Facts

create table warehouse.fact_attribution_claim (
  document_key text not null,
  attributor_party_key text not null,
  accused_party_key text not null,
  stance text not null,
  hedge text,
  attributor_printed text,
  accused_printed text,
  country_stated boolean,
  sentence text,
  sentence_start integer,
  sentence_end integer,
  claim_start integer,
  claim_end integer,
  rule text,
  extractor_version text,
  text_sha256 text,
  constraint fact_attribution_claim_stance check (stance in ('asserts', 'suspects', 'denies'))
);
comment on table warehouse.fact_attribution_claim is 'In a document, a party says, suspects or denies that another is responsible for malicious cyber activity';
comment on column warehouse.fact_attribution_claim.attributor_party_key is 'Party that makes the claim';
comment on column warehouse.fact_attribution_claim.accused_party_key is 'Party that the claim is about';
comment on column warehouse.fact_attribution_claim.stance is 'asserts, suspects or denies';
comment on column warehouse.fact_attribution_claim.hedge is 'Hedging words as printed, or null';
comment on column warehouse.fact_attribution_claim.attributor_printed is 'Attributor in the words of the document';
comment on column warehouse.fact_attribution_claim.accused_printed is 'Accused in the words of the document';
comment on column warehouse.fact_attribution_claim.country_stated is 'False where only common knowledge ties the accused to its country';
comment on column warehouse.fact_attribution_claim.sentence is 'Sentence that carries the claim best, as printed';
comment on column warehouse.fact_attribution_claim.sentence_start is 'Offset of the sentence in the text, in UTF-16 units from 0';
comment on column warehouse.fact_attribution_claim.sentence_end is 'Offset behind the sentence';
comment on column warehouse.fact_attribution_claim.claim_start is 'Offset of the words that carry the claim, in UTF-16 units from 0';
comment on column warehouse.fact_attribution_claim.claim_end is 'Offset behind these words';

-- Quotations are made from their mentions when a run is merged, see Quotations/*.sql.
create table warehouse.fact_quotation (
  quote text not null,
  words text not null
);
comment on table warehouse.fact_quotation is 'Direct quotations, each once however many documents carry it or cut it short';
comment on column warehouse.fact_quotation.quote is 'As the earliest document prints it whole';
comment on column warehouse.fact_quotation.words is 'Its words without case, accents and punctuation; the key is their hash';

create table warehouse.fact_quotation_mention (
  document_key text not null,
  words_key text not null,
  words text not null,
  first_shingle bigint,
  shingles bigint[] not null,
  quote text not null,
  quote_start integer,
  quote_end integer,
  speaker text,
  speaker_kind text,
  role text,
  affiliation text,
  speaker_party_key text,
  rule text,
  extractor_version text,
  text_sha256 text,
  constraint fact_quotation_mention_speaker_kind check (speaker_kind in ('person', 'body'))
);
comment on table warehouse.fact_quotation_mention is 'Places where documents quote somebody';
comment on column warehouse.fact_quotation_mention.words_key is 'Key of its own words, which need not be the whole quotation';
comment on column warehouse.fact_quotation_mention.words is 'Its own words without case, accents and punctuation';
comment on column warehouse.fact_quotation_mention.first_shingle is 'Hash of its first five words; null where it has no word';
comment on column warehouse.fact_quotation_mention.shingles is 'Hashes of each run of five words, to find quotations that hold others';
comment on column warehouse.fact_quotation_mention.quote is 'Words inside the marks as this document prints them';
comment on column warehouse.fact_quotation_mention.quote_start is 'Offset of the quotation in the text, in UTF-16 units from 0';
comment on column warehouse.fact_quotation_mention.quote_end is 'Offset behind the quotation';
comment on column warehouse.fact_quotation_mention.speaker is 'Speaker, in full where the document gives the name anywhere';
comment on column warehouse.fact_quotation_mention.speaker_kind is 'person or body';
comment on column warehouse.fact_quotation_mention.role is 'Office of the speaker as printed, or null';
comment on column warehouse.fact_quotation_mention.affiliation is 'State or organisation spoken for, or null';
comment on column warehouse.fact_quotation_mention.speaker_party_key is 'Party of the speaker, or null where it is not known';

create table warehouse.fact_mention (
  document_key text not null,
  kind text not null,
  name text not null,
  printed text,
  span_start integer,
  span_end integer,
  rule text,
  extractor_version text,
  text_sha256 text,
  constraint fact_mention_kind check (kind in
    ('group', 'malware', 'cve', 'product', 'activity', 'victim_country', 'victim_sector'))
);
comment on table warehouse.fact_mention is 'What documents name: groups, malware, vulnerabilities, products, activities, victims';
comment on column warehouse.fact_mention.kind is 'group, malware, cve, product, activity, victim_country or victim_sector';
comment on column warehouse.fact_mention.name is 'Canonical form: ATT&CK name, CVE identifier in upper case, activity word, country code, ...';
comment on column warehouse.fact_mention.printed is 'As it stands in the text';

create table warehouse.fact_response (
  document_key text not null,
  kind text not null,
  by_party text not null,
  responded_on date,
  date_precision text,
  span_start integer,
  span_end integer,
  rule text,
  extractor_version text,
  text_sha256 text,
  constraint fact_response_kind check (kind in
    ('statement', 'joint_statement', 'indictment', 'charge', 'arrest', 'sanction', 'expulsion',
     'summons', 'advisory', 'takedown', 'reward', 'lawsuit')),
  constraint fact_response_precision check (date_precision in ('day', 'month', 'year'))
);
comment on table warehouse.fact_response is 'What states and bodies did in answer to an operation';
comment on column warehouse.fact_response.kind is 'statement, joint_statement, indictment, charge, arrest, sanction, expulsion, summons, advisory, takedown, reward or lawsuit';
comment on column warehouse.fact_response.by_party is 'Code of the party that responds';
comment on column warehouse.fact_response.responded_on is 'First day of the period the text gives, or null';
comment on column warehouse.fact_response.date_precision is 'day, month or year: how much of the date the text states';

create table warehouse.fact_amount (
  document_key text not null,
  printed text not null,
  unit text,
  low numeric,
  high numeric,
  about text,
  span_start integer,
  span_end integer,
  rule text,
  extractor_version text,
  text_sha256 text
);
comment on table warehouse.fact_amount is 'Numbers of victims, systems or money that documents state';
comment on column warehouse.fact_amount.printed is 'In the words of the document';
comment on column warehouse.fact_amount.unit is 'ISO 4217 code for money, else the counted noun in the singular';
comment on column warehouse.fact_amount.low is 'Least value the words allow';
comment on column warehouse.fact_amount.high is 'Greatest value; null where the words are open upwards';
comment on column warehouse.fact_amount.about is 'What it measures: ransom, loss, victims, systems, other';

create table warehouse.fact_exploited_vulnerability (
  cve_id text not null,
  vendor_project text,
  product text,
  vulnerability_name text,
  added_on date,
  short_description text,
  required_action text,
  due_on date,
  ransomware boolean,
  notes text,
  cwes text[]
);
comment on table warehouse.fact_exploited_vulnerability is 'Vulnerabilities that a catalogue lists as exploited';
comment on column warehouse.fact_exploited_vulnerability.cve_id is 'CVE identifier in upper case';
comment on column warehouse.fact_exploited_vulnerability.vendor_project is 'Maker of the product';
comment on column warehouse.fact_exploited_vulnerability.product is 'What is exploited';
comment on column warehouse.fact_exploited_vulnerability.vulnerability_name is 'What the catalogue calls it';
comment on column warehouse.fact_exploited_vulnerability.added_on is 'Day it came into the catalogue';
comment on column warehouse.fact_exploited_vulnerability.short_description is 'Description in the catalogue';
comment on column warehouse.fact_exploited_vulnerability.required_action is 'What the catalogue tells agencies to do';
comment on column warehouse.fact_exploited_vulnerability.due_on is 'Day by which agencies must have done it';
comment on column warehouse.fact_exploited_vulnerability.ransomware is 'True where ransomware campaigns are known to use it; null where the catalogue does not say';
comment on column warehouse.fact_exploited_vulnerability.notes is 'Notes of the catalogue, usually links';
comment on column warehouse.fact_exploited_vulnerability.cwes is 'Weaknesses by CWE identifier';

-- What all of them have in common. The words of the comments stand here once.
do $provenance$
declare
  loaded record;
begin
  for loaded in
    select c.relname as name, format('%I.%I', n.nspname, c.relname) as path
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'warehouse' and c.relkind = 'r' and c.relname ~ '^(fact|dim)_'
  loop
    execute format($columns$
      alter table %1$s
        add column row_key text constraint %2$I primary key,
        add column content_hash text not null,
        add column run_id bigint not null,
        add column file text not null,
        add column record bigint not null,
        add column line bigint not null,
        add column first_seen_at timestamptz not null,
        add column last_seen_at timestamptz not null;
      comment on column %1$s.row_key is 'Content key: made only from what the row says';
      comment on column %1$s.content_hash is 'Hash of the loaded values, by which a change is noticed';
      comment on column %1$s.run_id is 'Run (job execution) that wrote the row in its present form';
      comment on column %1$s.file is 'Source file it was read from, as the job named it';
      comment on column %1$s.record is 'Number of the record in its file, from 1';
      comment on column %1$s.line is 'Line on which the record starts, from 1; 0 where the format has no lines';
      comment on column %1$s.first_seen_at is 'When a run first loaded the row';
      comment on column %1$s.last_seen_at is 'When a run last read the row; files that are skipped as unchanged are not read'
      $columns$, loaded.path, loaded.name || '_pkey');
  end loop;
  -- The same columns in several facts.
  for loaded in
    select format('%I.%I.%I', table_schema, table_name, column_name) as path, words
    from information_schema.columns
    join (values
      ('document_key', 'Document it stands in'),
      ('span_start', 'Offset of the words in the text, in UTF-16 units from 0'),
      ('span_end', 'Offset behind the words'),
      ('rule', 'Rule or word list that found it'),
      ('extractor_version', 'Version of the extractor that found it; out of date where it is not that of the document'),
      ('text_sha256', 'SHA-256 of the text that the offsets refer to')) common (name, words)
      on common.name = column_name
    where table_schema = 'warehouse' and table_name like 'fact\_%'
  loop
    execute format('comment on column %s is %L', loaded.path, loaded.words);
  end loop;
end
$provenance$;

-- Set when a run is merged, never loaded, hence behind the provenance.
alter table warehouse.fact_quotation_mention add column quotation_key text;
comment on column warehouse.fact_quotation_mention.quotation_key is 'Quotation it is a mention of: the longest one that holds its words';

alter table warehouse.dim_party_alias
  add foreign key (party_key) references warehouse.dim_party;
alter table warehouse.fact_attribution_claim
  add foreign key (document_key) references warehouse.dim_document,
  add foreign key (attributor_party_key) references warehouse.dim_party,
  add foreign key (accused_party_key) references warehouse.dim_party;
alter table warehouse.fact_quotation_mention
  add foreign key (document_key) references warehouse.dim_document,
  add foreign key (speaker_party_key) references warehouse.dim_party,
  add foreign key (quotation_key) references warehouse.fact_quotation;
alter table warehouse.fact_mention
  add foreign key (document_key) references warehouse.dim_document;
alter table warehouse.fact_response
  add foreign key (document_key) references warehouse.dim_document;
alter table warehouse.fact_amount
  add foreign key (document_key) references warehouse.dim_document;

create index on warehouse.dim_document (published);
create index on warehouse.dim_document (file, record);
create index on warehouse.dim_party (code);
create index on warehouse.dim_party_alias (party_key);
create index on warehouse.fact_attribution_claim (document_key);
create index on warehouse.fact_attribution_claim (attributor_party_key);
create index on warehouse.fact_attribution_claim (accused_party_key);
create index on warehouse.fact_quotation_mention (document_key);
create index on warehouse.fact_quotation_mention (quotation_key);
create index on warehouse.fact_quotation_mention (speaker_party_key);
create index on warehouse.fact_quotation_mention (words_key);
create index on warehouse.fact_quotation_mention (first_shingle);
-- A pending list would be read by every look-up of the merge that filled it.
create index on warehouse.fact_quotation_mention using gin (shingles) with (fastupdate = off);
create index on warehouse.fact_mention (document_key);
create index on warehouse.fact_mention (kind, name);
create index on warehouse.fact_response (document_key);
create index on warehouse.fact_amount (document_key);
create index on warehouse.fact_exploited_vulnerability (cve_id);
