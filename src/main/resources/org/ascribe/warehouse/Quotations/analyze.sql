-- Mentions that this transaction has added are unknown to the planner.
analyze warehouse.fact_quotation_mention
