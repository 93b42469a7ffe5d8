delete from warehouse.incident_claim l
where not exists (
  select from incident_found f where f.incident_key = l.incident_key and f.claim_key = l.claim_key)
