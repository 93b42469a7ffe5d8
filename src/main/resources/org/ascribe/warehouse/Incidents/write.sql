insert into warehouse.dim_incident as i (row_key, name, named, document_key, run_id, first_seen_at)
select distinct incident_key, name, named, document_key, :run, now()
from incident_found
on conflict (row_key) do update
set name = excluded.name, named = excluded.named, document_key = excluded.document_key, run_id = excluded.run_id
where (i.name, i.named, i.document_key) is distinct from (excluded.name, excluded.named, excluded.document_key)
