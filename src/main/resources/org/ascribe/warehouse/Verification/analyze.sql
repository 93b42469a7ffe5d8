-- Without it the planner takes the freshly copied table for empty, here and in the merge.
analyze staging.record
