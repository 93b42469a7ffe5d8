-- Of 16 bytes each.
select sum(octet_length(rows)) / 16
from staging.held
where table_name = ? and version = ? and columns = ?
