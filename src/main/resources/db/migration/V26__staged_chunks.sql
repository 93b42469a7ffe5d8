-- What a run stages is counted as it is staged, so that nobody reads a release once more to count it.

create table staging.chunk (
  instance_id bigint not null,
  table_name text not null,
  rows bigint not null,
  records bigint not null,
  keys_differ boolean not null
);
comment on table staging.chunk is 'How much each chunk of unpublished runs put into each table, as COPY counted it';
comment on column staging.chunk.instance_id is 'Job instance that read it';
comment on column staging.chunk.table_name is 'Table that the rows are on their way to';
comment on column staging.chunk.rows is 'Rows';
comment on column staging.chunk.records is 'Rows among them that are records themselves';
comment on column staging.chunk.keys_differ is 'Whether the keys of these records are known to differ from each other and from those of the chunks before';

do $begun$
declare
  loaded text;
begin
  for loaded in
    select relname
    from pg_class
    where relnamespace = 'staging'::regnamespace and relkind = 'r'
      and relname not in ('chunk', 'record', 'same')
  loop
    execute format($count$
      insert into staging.chunk (instance_id, table_name, rows, records, keys_differ)
      select instance_id, %1$L, count(*), count(*) filter (where part = 0), false
      from staging.%1$I
      group by instance_id
      $count$, loaded);
  end loop;
end
$begun$;

create or replace function staging.clear(loaded text, instance bigint) returns void
language plpgsql as $clear$
begin
  execute format('lock table staging.%I in access exclusive mode nowait', loaded);
  if exists (select from staging.chunk where table_name = loaded and instance_id <> instance) then
    execute format('delete from staging.%I where instance_id = $1', loaded) using instance;
  else
    execute format('truncate staging.%I', loaded);
  end if;
exception
  when lock_not_available then
    execute format('delete from staging.%I where instance_id = $1', loaded) using instance;
end
$clear$;
