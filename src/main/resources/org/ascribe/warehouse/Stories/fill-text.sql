insert into story_fill (kind, bucket, published, standing, document_key, words, label)
select distinct 'text', band, r.published, r.standing, r.document_key, 0, ''
from story_document_read r
join warehouse.dim_document d on d.row_key = r.document_key
cross join unnest(d.bands) band
