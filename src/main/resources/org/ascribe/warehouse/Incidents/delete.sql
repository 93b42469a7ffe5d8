delete from warehouse.dim_incident i
where not exists (select from warehouse.incident_claim l where l.incident_key = i.row_key)
