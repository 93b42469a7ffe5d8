select file
from warehouse.source_file
where instance_id = :instance and not unchanged
