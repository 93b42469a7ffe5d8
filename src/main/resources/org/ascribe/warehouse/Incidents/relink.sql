insert into warehouse.incident_claim as l (incident_key, claim_key, rule, reason, run_id)
select incident_key, claim_key, min(rule), min(reason), :run
from incident_found
group by incident_key, claim_key
on conflict (incident_key, claim_key) do update
set rule = excluded.rule, reason = excluded.reason, run_id = excluded.run_id
where (l.rule, l.reason) is distinct from (excluded.rule, excluded.reason)
