-- What the load modes need: rows that are withdrawn, rows that hold for a time, and a way of rows
-- through staging that costs little more than writing them once.

create function warehouse.make_loadable(loaded text, history boolean default false) returns void
language plpgsql as $make_loadable$
declare
  path text := format('warehouse.%I', loaded);
  twin text := format('staging.%I', loaded);
begin
  execute format($table$
    create table %1$s (like %2$s including comments including constraints);
    alter table %1$s
      add column row_key text not null,
      add column file text not null,
      add column record bigint not null,
      add column line bigint not null,
      add column instance_id bigint not null,
      add column seq bigint not null,
      add column part integer not null;
    alter table %2$s
      add column row_key text not null,
      add column run_id bigint not null,
      add column file text not null,
      add column record bigint not null,
      add column line bigint not null,
      add column first_seen_at timestamptz not null,
      add column last_seen_at timestamptz not null,
      add column withdrawn_at timestamptz
    $table$, twin, path);
  if history then
    execute format($history$
      alter table %1$s
        add column valid_from timestamptz not null,
        add column valid_to timestamptz not null default 'infinity',
        add constraint %2$I primary key (row_key, valid_to),
        add constraint %3$I check (valid_from < valid_to);
      comment on column %1$s.valid_from is 'When the source began to say so';
      comment on column %1$s.valid_to is 'When the source began to say something else; infinity for the present state'
      $history$, path, loaded || '_pkey', loaded || '_lasts');
  else
    -- Room for the changes of a release, which then leave the index alone.
    execute format($key$
      alter table %1$s add constraint %2$I primary key (row_key), set (fillfactor = 90)
      $key$, path, loaded || '_pkey');
  end if;
  perform warehouse.describe_loadable(loaded);
  -- A release is analyzed each time; how many rows there are is nearly all that a plan needs.
  execute (
    select format('alter table %s %s', twin,
      string_agg(format('alter column %I set statistics 10', attname), ', '))
    from pg_attribute
    where attrelid = to_regclass(twin) and attnum > 0 and not attisdropped);
end
$make_loadable$;
comment on function warehouse.make_loadable is 'Adds to a new table what every table that jobs load has: provenance, and a staging table; to be called before foreign keys and columns that are not loaded';

create function warehouse.describe_loadable(loaded text) returns void
language plpgsql as $describe_loadable$
declare
  place text;
begin
  foreach place in array array['warehouse', 'staging'] loop
    execute format($comments$
      comment on column %1$I.%2$I.row_key is 'Content key: made only from what the row says';
      comment on column %1$I.%2$I.file is 'Source file it was read from, as the job named it';
      comment on column %1$I.%2$I.record is 'Number of the record in its file, from 1';
      comment on column %1$I.%2$I.line is 'Line on which the record starts, from 1; 0 where the format has no lines'
      $comments$, place, loaded);
  end loop;
  execute format($comments$
    comment on column warehouse.%1$I.run_id is 'Run (job execution) that wrote the row in its present form';
    comment on column warehouse.%1$I.first_seen_at is 'When a run first loaded the row';
    comment on column warehouse.%1$I.last_seen_at is 'When a run last wrote the row, or read it once more in a document. Rows of a catalogue that a run finds the same are not touched one by one: the run itself, in run_count, says when that was';
    comment on column warehouse.%1$I.withdrawn_at is 'When a release that should have had the row came without it; null where it stands';
    comment on table staging.%1$I is 'Rows on their way to the table of the same name in schema warehouse';
    comment on column staging.%1$I.instance_id is 'Job instance that read it';
    comment on column staging.%1$I.seq is 'Record it comes from, in the order of reading';
    comment on column staging.%1$I.part is 'Place among the rows of its record; 0 is the record itself'
    $comments$, loaded);
end
$describe_loadable$;
comment on function warehouse.describe_loadable is 'Comments what make_loadable adds to a table';

-- Changes are told by comparing the columns themselves, so no row carries a hash of them, and a job
-- that compares other columns than before does not find every row changed. Staged rows are read
-- once from end to end, which no index helps.
do $existing$
declare
  loaded text;
begin
  for loaded in
    select s.relname
    from pg_class s
    join pg_class w on w.relname = s.relname and w.relnamespace = 'warehouse'::regnamespace
    where s.relnamespace = 'staging'::regnamespace and s.relkind = 'r'
  loop
    execute format($table$
      alter table warehouse.%1$I drop column content_hash, add column withdrawn_at timestamptz;
      alter table staging.%1$I drop column content_hash, drop constraint %2$I
      $table$, loaded, loaded || '_pkey');
    perform warehouse.describe_loadable(loaded);
  end loop;
end
$existing$;
alter table warehouse.fact_quotation drop column content_hash;

-- An accepted record is its row with part 0; only what is not loaded needs a row of its own.
delete from staging.record where kind = 'accepted';
alter table staging.record
  drop constraint record_pkey,
  drop constraint record_kind,
  drop constraint record_is_whole,
  drop column table_name,
  drop column row_key,
  drop column result,
  add constraint record_kind check (kind in ('rejected', 'filtered')),
  alter column code set not null,
  alter column message set not null;
comment on table staging.record is 'Records of unpublished runs that will not be loaded';
comment on column staging.record.kind is 'rejected or filtered';
comment on sequence staging.record_seq is 'Numbers the chunks of records in the order of their reading';

create function staging.clear(loaded text, instance bigint) returns void
language plpgsql as $clear$
begin
  execute format('lock table staging.%I in access exclusive mode nowait', loaded);
  declare
    shared boolean;
  begin
    execute format('select exists (select from staging.%I where instance_id <> $1)', loaded)
      into shared using instance;
    if shared then
      execute format('delete from staging.%I where instance_id = $1', loaded) using instance;
    else
      execute format('truncate staging.%I', loaded);
    end if;
  end;
exception
  when lock_not_available then
    execute format('delete from staging.%I where instance_id = $1', loaded) using instance;
end
$clear$;
comment on function staging.clear is 'Removes what an instance staged: all at once where nobody else has rows there or is about to, else row by row';

alter table warehouse.run_count add column withdrawn bigint not null default 0;
comment on column warehouse.run_count.withdrawn is 'Rows that the run marked as withdrawn, because its release lacks them';

alter table warehouse.reject
  add column replayed_at timestamptz,
  add column replayed_by bigint;
comment on column warehouse.reject.replayed_at is 'When the record was loaded after all, by a replay; null where it was not';
comment on column warehouse.reject.replayed_by is 'Run (job execution) of that replay';
create index on warehouse.reject (job) where kind = 'rejected' and replayed_at is null;

alter table warehouse.source_file
  add column source integer not null default 0,
  add column head text;
comment on column warehouse.source_file.source is 'Which of the sources of its job it belongs to, from 0';
comment on column warehouse.source_file.head is 'What of the file is needed to read one of its records by itself, such as the header of a CSV file; null until it is read';

create or replace view report.reject as
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
  last_seen_at,
  replayed_at,
  replayed_by
from warehouse.reject;
comment on column report.reject.replayed_at is 'When the record was loaded after all, by a replay; null where it was not';
comment on column report.reject.replayed_by is 'Run of that replay';
