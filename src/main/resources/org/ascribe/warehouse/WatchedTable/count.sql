select count(*)
from warehouse.${table} w
where w.withdrawn_at is null ${present}
