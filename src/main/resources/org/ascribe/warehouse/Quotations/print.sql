-- A quotation is shown as the earliest document prints it, and comes from there.
update warehouse.fact_quotation q
set quote = p.quote,
    run_id = case when q.quote = p.quote then q.run_id else :run end,
    file = p.file, record = p.record, line = p.line,
    last_seen_at = now()
from (
  select distinct on (m.words_key) m.words_key, m.quote, m.file, m.record, m.line
  from warehouse.fact_quotation_mention m
  join warehouse.dim_document d on d.row_key = m.document_key
  where m.words_key in (
    select w.quotation_key
    from staging.fact_quotation_mention s
    join warehouse.fact_quotation_mention w using (row_key)
    where s.instance_id = :instance)
  order by m.words_key, d.published nulls last, m.document_key, m.quote_start, m.row_key) p
where q.row_key = p.words_key
