-- Versions that the file does not know are somebody's own and stay.
delete from warehouse.hedge_scale t
where t.version in (select version from incoming)
  and not exists (select from incoming i where i.version = t.version and i.phrase = t.phrase)
