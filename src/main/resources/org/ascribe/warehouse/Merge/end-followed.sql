update warehouse.${table} w
set valid_to = ${as_of_value}
from difference d
join staging.${table} s on s.instance_id = :instance and s.seq = d.seq and s.part = d.part
where d.table_name = ${name} and d.result = 'followed' and w.row_key = d.row_key ${present}
