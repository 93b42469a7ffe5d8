insert into warehouse.evaluation_claim
  (gold_sha256, extractor_version, document, attributor_party, accused_party, stance,
   attributor, accused, sentence, outcome)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
