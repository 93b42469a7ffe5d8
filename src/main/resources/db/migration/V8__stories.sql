-- One story, many outlets: which documents come from one another.

alter table warehouse.dim_document
  add column shingles integer,
  add column sketch integer[],
  add column bands bigint[],
  add column agency text,
  add column round_up text;
alter table staging.dim_document
  add column shingles integer,
  add column sketch integer[],
  add column bands bigint[],
  add column agency text,
  add column round_up text;
do $documents$
declare
  schema text;
begin
  foreach schema in array array['warehouse', 'staging'] loop
    execute format($comments$
      comment on column %1$I.dim_document.shingles is 'Different runs of five words of the story; 0 where it is too short to be compared';
      comment on column %1$I.dim_document.sketch is 'MinHash sketch of these runs, by which the share that two texts have in common is estimated';
      comment on column %1$I.dim_document.bands is 'Pairs of values of the sketch; texts without a common one are not compared';
      comment on column %1$I.dim_document.agency is 'News agency that the text is credited to, or null';
      comment on column %1$I.dim_document.round_up is 'Words of the title that announce several stories in one, or null'
      $comments$, schema);
  end loop;
end
$documents$;

create function warehouse.resemblance(a integer[], b integer[]) returns double precision
  language sql immutable parallel safe strict
  return (select count(*) filter (where x = y)::double precision / count(*) from unnest(a, b) pair (x, y));
comment on function warehouse.resemblance is 'Share of the values that two MinHash sketches have in common: an estimate of the share of all runs of words that stand in both texts';

create function warehouse.text_share(own warehouse.dim_document, other warehouse.dim_document) returns numeric
  language sql stable parallel safe
  return (
    select coalesce(round(least(1, r / (1 + r) * (own.shingles + other.shingles) / nullif(own.shingles, 0))::numeric, 2), 0)
    from (select warehouse.resemblance(own.sketch, other.sketch) as r offset 0) resembling);
comment on function warehouse.text_share is 'Estimated share of the runs of words of a document that stand in another, 0 to 1';

create table warehouse.story_bucket (
  kind text not null,
  bucket bigint not null,
  published date not null,
  standing integer not null,
  document_key text not null,
  words integer not null,
  label text not null,
  primary key (kind, bucket, published, standing, document_key),
  constraint story_bucket_kind check (kind in ('text', 'quotation', 'claim'))
);
comment on table warehouse.story_bucket is 'What documents may have in common: only those that share a bucket are compared; in the order of precedence';
comment on column warehouse.story_bucket.kind is 'text: a band of the sketch; quotation: a long quotation; claim: attributor, accused, and a name that the document mentions';
comment on column warehouse.story_bucket.bucket is 'Hash of what is common';
comment on column warehouse.story_bucket.published is 'Day of publication; infinity where the document does not state it';
comment on column warehouse.story_bucket.standing is 'Precedence on one day, the least first: the longer text, and what is credited to an agency behind the rest';
comment on column warehouse.story_bucket.document_key is 'Document; no foreign key, which would cost as much as the rest';
comment on column warehouse.story_bucket.words is 'Words of a quotation; else 0';
comment on column warehouse.story_bucket.label is 'What is common, for people; empty for a band';
create index on warehouse.story_bucket (document_key);

create table warehouse.story (
  story_key text primary key references warehouse.dim_document,
  run_id bigint not null
);
comment on table warehouse.story is 'Documents about the same news; its key is that of its first document';
comment on column warehouse.story.story_key is 'Key of its first document';
comment on column warehouse.story.run_id is 'Run that made it';

create table warehouse.story_document (
  document_key text primary key references warehouse.dim_document,
  story_key text not null references warehouse.story deferrable initially deferred,
  origin_key text not null references warehouse.dim_document,
  kind text not null,
  from_key text references warehouse.dim_document,
  similarity numeric(3, 2),
  reason text not null,
  roundup boolean not null,
  roundup_reason text,
  run_id bigint not null,
  constraint story_document_kind check (kind in ('original', 'copy', 'rewrite', 'independent'))
);
comment on table warehouse.story_document is 'The story that each document belongs to, and why; documents that were superseded have none';
comment on column warehouse.story_document.document_key is 'Document';
comment on column warehouse.story_document.story_key is 'Story';
comment on column warehouse.story_document.origin_key is 'First document of those that come from one another as copies and rewrites; the number of different ones is that of independent origins';
comment on column warehouse.story_document.kind is 'original: the first of its story; copy: the text of an earlier document; rewrite: long passages or quotations of one; independent: the same claims on the same days in other words';
comment on column warehouse.story_document.from_key is 'Earlier document it was compared with; null for an original';
comment on column warehouse.story_document.similarity is 'Estimated share of its own runs of words that stand in that document, 0 to 1; null for an original';
comment on column warehouse.story_document.reason is 'Why it is of that kind';
comment on column warehouse.story_document.roundup is 'True where it tells of several stories; it is then joined to none but by its text';
comment on column warehouse.story_document.roundup_reason is 'Why it is taken for a round-up, or null';
comment on column warehouse.story_document.run_id is 'Run that put it there';
create index on warehouse.story_document (story_key);
create index on warehouse.story_document (from_key);

create view report.story_document as
select
  s.story_key,
  s.origin_key,
  s.kind,
  d.published,
  coalesce(d.publisher, substring(d.url from '^[a-z]+://(?:www\.)?([^/:]+)')) as outlet,
  d.title,
  d.agency,
  s.similarity,
  s.reason,
  s.roundup,
  s.roundup_reason,
  s.document_key,
  d.file,
  f.file as from_file
from warehouse.story_document s
join warehouse.dim_document d on d.row_key = s.document_key
left join warehouse.dim_document f on f.row_key = s.from_key;
comment on view report.story_document is 'Documents with the story they belong to: originals, copies, rewrites, independent reports';
comment on column report.story_document.story_key is 'Story; key of its first document';
comment on column report.story_document.origin_key is 'First document of those that come from one another';
comment on column report.story_document.kind is 'original, copy, rewrite or independent';
comment on column report.story_document.published is 'Day of publication';
comment on column report.story_document.outlet is 'Publisher as stated, else the host it was published on, or null';
comment on column report.story_document.title is 'Headline of the document';
comment on column report.story_document.agency is 'News agency it is credited to, or null';
comment on column report.story_document.similarity is 'Estimated share of its words, in runs of five, that stand in the document it comes from';
comment on column report.story_document.reason is 'Why it is of that kind';
comment on column report.story_document.roundup is 'True where it tells of several stories';
comment on column report.story_document.roundup_reason is 'Why it is taken for a round-up, or null';
comment on column report.story_document.document_key is 'Document';
comment on column report.story_document.file is 'File the document was read from';
comment on column report.story_document.from_file is 'File of the document it was compared with, or null';

create view report.story as
select
  s.story_key,
  min(s.published) as first_published,
  max(s.published) as last_published,
  max(s.title) filter (where s.document_key = s.story_key) as title,
  count(*) as documents,
  count(distinct coalesce(s.outlet, s.document_key)) as outlets,
  count(distinct s.origin_key) as origins,
  count(*) filter (where s.kind = 'copy') as copies,
  count(*) filter (where s.kind = 'rewrite') as rewrites,
  count(*) filter (where s.kind = 'independent') as independent
from report.story_document s
group by s.story_key;
comment on view report.story is 'Stories, with the number of outlets that carry each and of the independent origins of what they say';
comment on column report.story.story_key is 'Story; key of its first document';
comment on column report.story.first_published is 'Earliest day of publication';
comment on column report.story.last_published is 'Latest day of publication';
comment on column report.story.title is 'Headline of its first document';
comment on column report.story.documents is 'Documents';
comment on column report.story.outlets is 'Publishers of these; a document without one counts by itself';
comment on column report.story.origins is 'Independent origins: copies and rewrites count with what they come from';
comment on column report.story.copies is 'Documents that print the text of another';
comment on column report.story.rewrites is 'Documents that print long passages or quotations of another';
comment on column report.story.independent is 'Documents that tell the same in other words';
