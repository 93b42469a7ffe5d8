select rows
from staging.held
where table_name = ? and version = ? and columns = ?
order by held_id
