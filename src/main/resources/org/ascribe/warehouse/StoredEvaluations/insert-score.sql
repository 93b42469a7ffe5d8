insert into warehouse.evaluation_score
  (gold_sha256, extractor_version, field, position, tp, fp, fn, "precision", recall, f1)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
