-- The account of runs, and the way of rows into the warehouse.

create table warehouse.run_count (
  run_id bigint primary key,
  instance_id bigint not null unique,
  job text not null,
  spec_hash text not null,
  read bigint not null,
  new bigint not null,
  changed bigint not null,
  same bigint not null,
  rejected bigint not null,
  filtered bigint not null,
  published_at timestamptz not null,
  constraint run_count_nothing_is_lost
    check (read = new + changed + same + rejected + filtered)
);
comment on table warehouse.run_count is 'What became of the records of each published run; none is ever lost';
comment on column warehouse.run_count.run_id is 'Job execution that published it';
comment on column warehouse.run_count.instance_id is 'Job instance: job, input and spec; a restart goes on with the same one';
comment on column warehouse.run_count.job is 'Name of the job';
comment on column warehouse.run_count.spec_hash is 'Hash of the job file, and of the extractor where it takes part';
comment on column warehouse.run_count.read is 'Records read, or known from the same file in an earlier run';
comment on column warehouse.run_count.new is 'Records that the warehouse did not hold';
comment on column warehouse.run_count.changed is 'Records that replaced an older state';
comment on column warehouse.run_count.same is 'Records that the warehouse held already';
comment on column warehouse.run_count.rejected is 'Records that could not be loaded';
comment on column warehouse.run_count.filtered is 'Sound records that a rule left out';
comment on column warehouse.run_count.published_at is 'When it was published';

create table warehouse.source_file (
  instance_id bigint not null,
  file text not null,
  position integer not null,
  sha256 text not null,
  bytes bigint not null,
  job text not null,
  spec_hash text not null,
  run_id bigint not null,
  unchanged boolean not null,
  read bigint,
  new bigint,
  changed bigint,
  same bigint,
  rejected bigint,
  filtered bigint,
  published_at timestamptz,
  primary key (instance_id, file),
  constraint source_file_nothing_is_lost
    check (read = new + changed + same + rejected + filtered)
);
comment on table warehouse.source_file is 'Input files of each run, with what became of their records';
comment on column warehouse.source_file.instance_id is 'Job instance that has it as input';
comment on column warehouse.source_file.file is 'Name as the job or the launch gave it';
comment on column warehouse.source_file.position is 'Place among the input files, from 1';
comment on column warehouse.source_file.sha256 is 'SHA-256 of its bytes, lower-case hexadecimal';
comment on column warehouse.source_file.bytes is 'Size in bytes';
comment on column warehouse.source_file.job is 'Name of the job';
comment on column warehouse.source_file.spec_hash is 'Hash of the job file, and of the extractor where it takes part';
comment on column warehouse.source_file.run_id is 'Last run (job execution) that had it as input';
comment on column warehouse.source_file.unchanged is 'True where it was not read again, because an earlier run of the same spec had read the same bytes';
comment on column warehouse.source_file.read is 'Records in it; null until published';
comment on column warehouse.source_file.new is 'Records that the warehouse did not hold';
comment on column warehouse.source_file.changed is 'Records that replaced an older state';
comment on column warehouse.source_file.same is 'Records that the warehouse held already';
comment on column warehouse.source_file.rejected is 'Records that could not be loaded';
comment on column warehouse.source_file.filtered is 'Sound records that a rule left out';
comment on column warehouse.source_file.published_at is 'When the run was published; null where it was not';
create index on warehouse.source_file (job, spec_hash, sha256);

create table warehouse.reject (
  row_key text primary key,
  kind text not null,
  job text not null,
  stage text,
  code text not null,
  message text not null,
  raw text,
  pointer text,
  run_id bigint not null,
  file text not null,
  record bigint not null,
  line bigint not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint reject_kind check (kind in ('rejected', 'filtered'))
);
comment on table warehouse.reject is 'Records that were not loaded, with the reason';
comment on column warehouse.reject.row_key is 'Content key: made from the job, the place, the reason and the record';
comment on column warehouse.reject.kind is 'rejected: cannot be loaded; filtered: sound, but left out by a rule';
comment on column warehouse.reject.job is 'Name of the job';
comment on column warehouse.reject.stage is 'Step that refused it: read, map, clean, extract, resolve, stage or merge; null where it was filtered';
comment on column warehouse.reject.code is 'Short stable reason, such as BAD_DATE; for a filtered record the rule';
comment on column warehouse.reject.message is 'Place, found and expected, for a person';
comment on column warehouse.reject.raw is 'The record as it was read, cut where it is long';
comment on column warehouse.reject.pointer is 'Column or JSON pointer that narrows the place, or null';
comment on column warehouse.reject.run_id is 'Last run (job execution) that met it';
comment on column warehouse.reject.file is 'Source file, as the job named it';
comment on column warehouse.reject.record is 'Number of the record in its file, from 1';
comment on column warehouse.reject.line is 'Line on which the record starts, from 1; 0 where the format has no lines';
comment on column warehouse.reject.first_seen_at is 'When a run first met it';
comment on column warehouse.reject.last_seen_at is 'When a run last met it';
create index on warehouse.reject (run_id);

-- One row for each record that a run reads, whatever becomes of it. Logged: it is committed with
-- the position of the reader, and both must survive a crash or neither.
create sequence staging.record_seq;
comment on sequence staging.record_seq is 'Numbers the records in the order of their reading';
create table staging.record (
  instance_id bigint not null,
  seq bigint not null,
  kind text not null,
  file text not null,
  record bigint not null,
  line bigint not null,
  pointer text,
  table_name text,
  row_key text,
  result text,
  stage text,
  code text,
  message text,
  raw text,
  primary key (instance_id, seq),
  constraint record_kind check (kind in ('accepted', 'rejected', 'filtered')),
  constraint record_result check (result in ('new', 'changed', 'same')),
  constraint record_is_whole check (
    (kind = 'accepted' and table_name is not null and row_key is not null)
    or (kind <> 'accepted' and code is not null and message is not null))
);
comment on table staging.record is 'Each record that an unpublished run has read';
comment on column staging.record.instance_id is 'Job instance that read it';
comment on column staging.record.seq is 'Order of reading';
comment on column staging.record.kind is 'accepted, rejected or filtered';
comment on column staging.record.file is 'Source file, as the job named it';
comment on column staging.record.record is 'Number of the record in its file, from 1';
comment on column staging.record.line is 'Line on which the record starts, from 1; 0 where the format has no lines';
comment on column staging.record.pointer is 'Column or JSON pointer that narrows the place, or null';
comment on column staging.record.table_name is 'Table of the main row of an accepted record';
comment on column staging.record.row_key is 'Key of the main row of an accepted record';
comment on column staging.record.result is 'new, changed or same: what the merge found for an accepted record';
comment on column staging.record.stage is 'Step that refused it';
comment on column staging.record.code is 'Reason of a rejected record, rule of a filtered one';
comment on column staging.record.message is 'Place, found and expected';
comment on column staging.record.raw is 'The record as it was read, cut where it is long';

-- A staging table for each loadable table: what is loaded, with the instance, the number of the
-- record and the place of the row within it. Columns that the merge sets are left out.
do $staging$
declare
  loaded text;
begin
  for loaded in
    select table_name from information_schema.tables
    where table_schema = 'warehouse' and table_name ~ '^(fact|dim)_' and table_name <> 'fact_quotation'
  loop
    execute format($table$
      create table staging.%1$I (like warehouse.%1$I including comments including constraints);
      alter table staging.%1$I
        drop column run_id,
        drop column first_seen_at,
        drop column last_seen_at,
        drop column if exists quotation_key,
        add column instance_id bigint not null,
        add column seq bigint not null,
        add column part integer not null,
        add primary key (instance_id, seq, part);
      comment on table staging.%1$I is 'Rows on their way to the table of the same name in schema warehouse';
      comment on column staging.%1$I.instance_id is 'Job instance that read it';
      comment on column staging.%1$I.seq is 'Record it comes from';
      comment on column staging.%1$I.part is 'Place among the rows of its record; 0 is the record itself'
      $table$, loaded);
  end loop;
end
$staging$;
