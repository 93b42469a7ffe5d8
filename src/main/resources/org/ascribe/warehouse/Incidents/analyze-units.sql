-- A fresh table is unknown to the planner.
analyze incident_unit
