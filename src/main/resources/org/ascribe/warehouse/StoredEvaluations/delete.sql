delete from warehouse.evaluation
where gold_sha256 = :gold and extractor_version = :version
