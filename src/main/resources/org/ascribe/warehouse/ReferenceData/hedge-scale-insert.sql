insert into warehouse.hedge_scale as t
select * from incoming
on conflict (version, phrase) do update
set measure = excluded.measure, level = excluded.level, low = excluded.low, high = excluded.high,
  source = excluded.source
where (t.measure, t.level, t.low, t.high, t.source)
  is distinct from (excluded.measure, excluded.level, excluded.low, excluded.high, excluded.source)
