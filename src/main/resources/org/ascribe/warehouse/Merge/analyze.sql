-- Without it the planner takes the freshly copied table for empty.
analyze staging.${table}
