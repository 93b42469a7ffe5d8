select extractor_version, gold_sha256, folder
from warehouse.evaluation
order by evaluated_at desc, extractor_version
