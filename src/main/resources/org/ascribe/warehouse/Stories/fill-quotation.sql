-- Quotations long enough not to be a saying, with the words that stand in this document.
insert into story_fill (kind, bucket, published, standing, document_key, words, label)
select 'quotation', hashtextextended(m.quotation_key, 0), r.published, r.standing, r.document_key,
  max(cardinality(string_to_array(m.words, ' '))), min(left(m.words, 60))
from story_document_read r
join warehouse.fact_quotation_mention m
  on m.document_key = r.document_key and m.extractor_version = r.extractor_version
where r.roundup_reason is null and r.published < 'infinity'
  and cardinality(string_to_array(m.words, ' ')) >= 8
group by m.quotation_key, r.published, r.standing, r.document_key
