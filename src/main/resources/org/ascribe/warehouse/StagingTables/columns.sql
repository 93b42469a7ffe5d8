-- Dimensions sort before facts, and dim_party before dim_party_alias: rows refer only backwards.
select
  c.relname as table_name,
  a.attname as column_name,
  format_type(a.atttypid, a.atttypmod) as type,
  exists (
    select from pg_attribute h
    where h.attrelid = to_regclass(format('warehouse.%I', c.relname)) and h.attname = 'valid_to') as history
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r' and c.relname not in ('chunk', 'held', 'record', 'same', 'table_version')
order by c.relname collate "C", a.attnum
