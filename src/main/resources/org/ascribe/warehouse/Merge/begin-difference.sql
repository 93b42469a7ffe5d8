-- Rows that differ from what the warehouse holds; all others are the same. Of several rows with one
-- key only the last is here.
create temporary table difference (
  table_name text not null,
  row_key text not null,
  seq bigint not null,
  part integer not null,
  file text not null,
  result text not null
) on commit drop
