-- Who accused whom of which cyber operation, newest first
--
-- One row for each document, attributor, accused and stance, with the sentence that carries it.
--
-- Parameters
--   party       code of the attributor or of the accused: CN, EU, Microsoft
--   attributor  code of the party that speaks
--   accused     code of the party that is spoken about
--   stance      asserts, suspects or denies
--   since       first day of publication, as 2021-07-19
-- Columns
--   date        day of publication as the document states it
--   attributor  who says so
--   stance      asserts, suspects or denies
--   accused     who is said to be responsible
--   sentence    the words that carry the claim
--   document    file it was read from
select published  as date,
       attributor,
       stance,
       accused,
       sentence,
       file       as document
from report.attribution
where (:party::text is null or :party in (attributor_party, accused_party))
  and (:attributor::text is null or attributor_party = :attributor)
  and (:accused::text is null or accused_party = :accused)
  and (:stance::text is null or stance = :stance)
  and (:since::date is null or published >= :since::date)
order by published desc nulls last, file, sentence_start, attributor, accused, stance
