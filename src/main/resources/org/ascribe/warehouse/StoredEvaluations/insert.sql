insert into warehouse.evaluation (gold_sha256, extractor_version, folder, documents, evaluated_at)
values (:gold, :version, :folder, :documents, now())
