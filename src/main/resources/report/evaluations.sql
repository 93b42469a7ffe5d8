-- How well each version of the extractor reads annotated documents
--
-- One row for each version, folder and field that evaluate --store kept, the latest version first.
--
-- Parameters
--   version  version of the extractor
--   field    what was measured, such as "claims (party)"
-- Columns
--   version    version of the extractor
--   evaluated  when it was stored
--   folder     folder of the annotated documents
--   gold       beginning of their digest; figures of different ones do not compare
--   documents  annotated documents
--   field      what was measured
--   P          precision: share of the found that is right
--   R          recall: share of the annotated that was found
--   F1         harmonic mean of the two
--   change     of F1 since the version stored before over the same documents
--   tp         values found and annotated
--   fp         values found, not annotated
--   fn         values annotated, not found
select extractor_version as version,
       evaluated_at      as evaluated,
       folder,
       gold,
       documents,
       field,
       "precision"       as "P",
       recall            as "R",
       f1                as "F1",
       f1_change         as change,
       tp, fp, fn
from report.evaluation
where (:version::text is null or extractor_version = :version)
  and (:field::text is null or field = :field)
order by evaluated_at desc, extractor_version, gold, position
