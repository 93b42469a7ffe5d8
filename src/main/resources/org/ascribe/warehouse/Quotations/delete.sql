delete from warehouse.fact_quotation q
where not exists (
  select from warehouse.fact_quotation_mention m where m.quotation_key = q.row_key)
