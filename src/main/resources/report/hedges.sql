-- Hedged claims: the words as said, and what they are worth on a scale
--
-- Levels come from the newest version of warehouse.hedge_scale. Likelihood has seven levels, from 1
-- (almost no chance) to 7 (almost certain), after the yardsticks of ICD 203 and the UK's PHIA;
-- confidence has three and is no probability. Where no yardstick knows the words, the range is empty.
--
-- Parameters
--   party     code of the attributor or of the accused: CN, EU, Microsoft
--   measure   likelihood or confidence
-- Columns
--   date        day of publication
--   attributor  who says so
--   accused     who is said to be responsible
--   hedge       the words as printed
--   measure     likelihood or confidence
--   level       rank on the scale
--   low         least probability
--   high        greatest probability
--   source      where the level comes from
--   sentence    the words that carry the claim
select published as date, attributor, accused, hedge, measure, level, low, high, source, sentence
from report.hedge
where (:party::text is null or :party in (attributor_party, accused_party))
  and (:measure::text is null or measure = :measure)
order by published desc nulls last, file, attributor, accused, hedge
