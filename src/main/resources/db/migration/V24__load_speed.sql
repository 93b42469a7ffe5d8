-- What lets a release cost less: the indexes of an empty table are built when its rows are there,
-- and records that the warehouse holds already leave no more than their number in staging.

create function warehouse.drop_indexes(loaded text) returns text[]
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
      c.conname as name,
      coalesce(
        format('alter table %s add constraint %I %s', path, c.conname, pg_get_constraintdef(c.oid)),
        pg_get_indexdef(i.indexrelid)) as statement
    from pg_index i
    left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = path and c.contype <> 'f'
    where i.indrelid = path
    order by i.indexrelid
  loop
    again := again || held.statement;
    if held.name is null then
      execute format('drop index %s', held.index);
    else
      execute format('alter table %s drop constraint %I', path, held.name);
    end if;
  end loop;
  return again;
exception
  when lock_not_available or dependent_objects_still_exist then
    return '{}';
end
$drop_indexes$;
comment on function warehouse.drop_indexes is 'Drops the indexes of a table for as long as it is filled, and returns the statements that make them again; none where somebody uses the table or depends on them';

alter table warehouse.run_count add column tables text[] not null default '{}';
comment on column warehouse.run_count.tables is 'Tables in which the run could change rows';

create table staging.same (
  instance_id bigint not null,
  table_name text not null,
  known_runs bigint not null,
  file text not null,
  records bigint not null,
  keys bytea not null
);
alter table staging.same alter column keys set storage external;
comment on table staging.same is 'Records of unpublished runs that were not staged, because their table held the same already; a row for each file in each chunk';
comment on column staging.same.instance_id is 'Job instance that read them';
comment on column staging.same.table_name is 'Table that holds them';
comment on column staging.same.known_runs is 'How many runs had changed the table when its rows were looked at; another number at the merge means that this is out of date';
comment on column staging.same.file is 'Source file they were read from';
comment on column staging.same.records is 'How many they are';
comment on column staging.same.keys is 'Hashes of their keys, 8 bytes each, by which a restart knows what it has seen';
