update warehouse.source_file set head = :head where instance_id = :instance and file = :file
