create temporary table tally (
  file text not null,
  new bigint not null,
  changed bigint not null,
  same bigint not null
) on commit drop
