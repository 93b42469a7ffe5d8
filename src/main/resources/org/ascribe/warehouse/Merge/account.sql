select read, new, changed, same, rejected, filtered
from warehouse.run_count
where instance_id = :instance
