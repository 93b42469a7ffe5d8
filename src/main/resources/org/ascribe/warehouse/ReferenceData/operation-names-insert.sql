insert into warehouse.operation_name as t
select * from incoming
on conflict (name) do update
set operation = excluded.operation, source = excluded.source
where (t.operation, t.source) is distinct from (excluded.operation, excluded.source)
