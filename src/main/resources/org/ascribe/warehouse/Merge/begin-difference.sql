-- Rows that differ from what the warehouse holds, and where it holds that; all others are the same.
-- Of several rows with one key only the last is here.
create temporary table difference (
  table_name text not null,
  row_key text not null,
  seq bigint not null,
  part integer not null,
  file text not null,
  result text not null,
  place tid
) on commit drop
