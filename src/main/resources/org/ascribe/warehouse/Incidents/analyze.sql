-- Fresh tables are unknown to the planner.
analyze incident_unit, incident_evidence, incident_operation, incident_bucket
