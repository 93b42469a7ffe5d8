-- Without it the planner takes both for empty and goes through one for each row of the other.
analyze staging.record (instance_id, code, kind, seq), staging.${table} (instance_id, seq)
