delete from warehouse.story_document s
using story_read r
where s.document_key = r.document_key and not r.current
