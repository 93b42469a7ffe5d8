-- Dimensions sort before facts, and dim_party before dim_party_alias: rows refer only backwards.
select table_name, column_name
from information_schema.columns
where table_schema = 'staging' and table_name <> 'record'
order by table_name collate "C", ordinal_position
