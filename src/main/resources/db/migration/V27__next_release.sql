-- What lets the next release of a source cost less.

-- Whoever changes a table that jobs load counts that, so that what is known of its rows is known to
-- be so still, and need not be read from it.

create table staging.table_version (
  table_name text primary key,
  version bigint not null default 0
);
comment on table staging.table_version is 'How often the tables that jobs load were changed, by runs and by others';
comment on column staging.table_version.table_name is 'Table in schema warehouse';
comment on column staging.table_version.version is 'Statements that could change its rows; counted in their transactions, which therefore wait for each other';

create function staging.count_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $count_change$
begin
  insert into staging.table_version as v (table_name, version)
  values (tg_table_name, 1)
  on conflict (table_name) do update set version = v.version + 1;
  return null;
end
$count_change$;
comment on function staging.count_change is 'Counts a change of its table in table_version';

create function staging.count_changes(loaded text) returns void
language plpgsql as $count_changes$
begin
  insert into staging.table_version (table_name) values (loaded);
  execute format(
    'create trigger count_change after insert or update or delete or truncate on warehouse.%I'
      ' for each statement execute function staging.count_change()', loaded);
end
$count_changes$;
comment on function staging.count_changes is 'Lets the changes of a table be counted from now on';

create table staging.held (
  held_id bigint generated always as identity,
  table_name text not null references staging.table_version,
  version bigint not null,
  columns text not null,
  rows bytea not null
);
alter table staging.held alter column rows set storage external;
create index on staging.held (table_name);
comment on table staging.held is 'What the last run left in a large table, as the next release is compared with it';
comment on sequence staging.held_held_id_seq is 'Numbers the blocks of held rows';
comment on column staging.held.held_id is 'Order of the blocks: what a later one has of a row is true';
comment on column staging.held.table_name is 'Table in schema warehouse';
comment on column staging.held.version is 'Version of the table of which this is true';
comment on column staging.held.columns is 'Columns that the hashes are of, besides the key';
comment on column staging.held.rows is 'A block of rows, for each the hashes of its key and of its content, 8 bytes each';

alter table staging.same rename column known_runs to version;
comment on column staging.same.version is 'Version of the table when its rows were looked at; another one at the merge means that this is out of date';

-- In a table that keeps history the present state of a key is written over, once what held before
-- stands beside it: of the two rows only the latter needs a place in the index. The tables leave
-- room for that, as those without history do.

create or replace function warehouse.make_loadable(loaded text, history boolean default false) returns void
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
        add constraint %2$I primary key (valid_to, row_key),
        add constraint %3$I check (valid_from < valid_to),
        set (fillfactor = 90);
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
  perform staging.count_changes(loaded);
  -- A release is analyzed each time; how many rows there are is nearly all that a plan needs.
  execute (
    select format('alter table %s %s', twin,
      string_agg(format('alter column %I set statistics 10', attname), ', '))
    from pg_attribute
    where attrelid = to_regclass(twin) and attnum > 0 and not attisdropped);
end
$make_loadable$;

do $existing$
declare
  loaded text;
begin
  for loaded in
    select c.relname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'valid_to'
    where c.relnamespace = 'warehouse'::regnamespace and c.relkind = 'r'
  loop
    execute format($room$
      alter table warehouse.%1$I
        set (fillfactor = 90), drop constraint %2$I, add constraint %2$I primary key (valid_to, row_key)
      $room$, loaded, loaded || '_pkey');
  end loop;
  for loaded in
    select s.relname
    from pg_class s
    join pg_class w on w.relname = s.relname and w.relnamespace = 'warehouse'::regnamespace
    where s.relnamespace = 'staging'::regnamespace and s.relkind = 'r' and w.relkind = 'r'
  loop
    perform staging.count_changes(loaded);
  end loop;
end
$existing$;

-- An index that is made again keeps its settings, which the definition of a constraint does not name.
create or replace function warehouse.drop_indexes(loaded text) returns text[]
language plpgsql as $drop_indexes$
declare
  path regclass := format('warehouse.%I', loaded);
  again text[] := '{}';
  held record;
begin
  execute format('lock table %s in access exclusive mode nowait', path);
  for held in
    select
      i.indexrelid::regclass as index,
      pg_get_indexdef(i.indexrelid) as definition,
      c.conname as name,
      case c.contype when 'p' then 'primary key' else 'unique' end as kind
    from pg_index i
    left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = path and c.contype <> 'f'
    where i.indrelid = path and (c.contype is null or c.contype in ('p', 'u') and not c.condeferrable)
    order by i.indexrelid
  loop
    again := again || held.definition;
    if held.name is null then
      execute format('drop index %s', held.index);
    else
      execute format('alter table %s drop constraint %I', path, held.name);
      again := again || format(
        'alter table %s add constraint %I %s using index %I', path, held.name, held.kind, held.name);
    end if;
  end loop;
  return again;
exception
  when lock_not_available or dependent_objects_still_exist then
    return '{}';
end
$drop_indexes$;
