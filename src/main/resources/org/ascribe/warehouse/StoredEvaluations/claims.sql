select document, attributor_party, accused_party, stance, attributor, accused, sentence, outcome
from warehouse.evaluation_claim
where gold_sha256 = :gold and extractor_version = :version
order by document collate "C", attributor_party, accused_party, stance
