-- Documents that come from feeds, mailboxes and web archives do not stand at a place of their own, as
-- files do: the tenth entry of a feed is another one tomorrow. What tells their editions is said by
-- the source.

alter table warehouse.dim_document
  add column identity text,
  add column revised timestamptz,
  add column flags text[];
comment on column warehouse.dim_document.identity is 'What stays the same when the document is edited: id of a feed entry, address of a page, Message-ID; null where that is its place in its file';
comment on column warehouse.dim_document.revised is 'As of when the source gives this text: last edited, sent or captured; null where it does not say';
comment on column warehouse.dim_document.flags is 'teaser: only the beginning of what the url has; attachments: not read with the mail; null where there is nothing to flag';
alter table staging.dim_document
  add column identity text,
  add column revised timestamptz,
  add column flags text[];
comment on column staging.dim_document.identity is 'What stays the same when the document is edited, or null';
comment on column staging.dim_document.revised is 'As of when the source gives this text, or null';
comment on column staging.dim_document.flags is 'What its reader must know of it, or null';
create index on warehouse.dim_document (identity);

-- Of editions of one age the one read last counts, and of those read in one run the last in order.
create or replace function report.is_current(d warehouse.dim_document) returns boolean
  language sql stable parallel safe
  return case
    when d.identity is null then not exists (
      select from warehouse.dim_document later
      where later.file = d.file and later.record = d.record and later.identity is null
        and later.last_seen_at > d.last_seen_at)
    else not exists (
      select from warehouse.dim_document later
      where later.identity = d.identity and later.row_key <> d.row_key
        and (coalesce(later.revised, '-infinity'), later.last_seen_at, later.file, later.record)
          > (coalesce(d.revised, '-infinity'), d.last_seen_at, d.file, d.record))
    end;
comment on function report.is_current is 'False for a document of which a later edition is known: another text at its place in its file, or of its identity';

create view report.teaser as
select d.url, d.title, d.publisher, d.published, d.identity, d.file, d.row_key as document_key, d.run_id
from warehouse.dim_document d
where 'teaser' = any (d.flags) and report.is_current(d);
comment on view report.teaser is 'Feed entries of which the feed has only the beginning: what to fetch';
comment on column report.teaser.url is 'Where the article is';
comment on column report.teaser.title is 'Headline';
comment on column report.teaser.publisher is 'Title of the feed';
comment on column report.teaser.published is 'Day of publication';
comment on column report.teaser.identity is 'Id of the entry';
comment on column report.teaser.file is 'Feed file it was read from';
comment on column report.teaser.document_key is 'Document; key of warehouse.dim_document';
comment on column report.teaser.run_id is 'Run that wrote it';
