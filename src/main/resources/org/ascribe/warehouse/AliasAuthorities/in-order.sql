select authority
from warehouse.authority_order
order by rank
