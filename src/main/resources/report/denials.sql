-- Who denied what, beside the accusations that stood against them
--
-- One row for each document and party that denies, newest first.
--
-- Parameters
--   party     code of the party that denies or is cleared: CN, RU
--   since     first day of publication, as 2021-07-19
-- Columns
--   date      day of publication as the document states it
--   denier    who denies
--   cleared   whom the denial clears, often the denier itself
--   accusers  who accuses the cleared party in the same document
--   sentence  the words that carry the denial
--   document  file it was read from
select published as date, denier, cleared, accusers, sentence, file as document
from report.denial
where (:party::text is null or :party in (denier_party, cleared_party))
  and (:since::date is null or published >= :since::date)
order by published desc nulls last, file, sentence_start, denier, cleared
