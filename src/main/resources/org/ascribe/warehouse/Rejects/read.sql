select file, record, line, raw
from warehouse.reject
where row_key = any(:keys)
order by file, record, row_key
