-- Who says that a name stands for whom
--
-- One row for each name, bearer and authority, as the last release of each source has it.
--
-- Parameters
--   name       only this name, in any spelling
--   party      only names of this party
--   authority  MITRE, MISP, Microsoft, ...
-- Columns
--   name       as the authority writes it
--   kind       what bears the name: party, software, campaign, country or sector
--   party      main name the authority has for the bearer
--   authority  who says so
--   rank       place of the authority in the order in which they are asked
--   version    release of the source
--   revoked    true where the authority gave the bearer up for another
--   successor  who took its place
select name, kind, party, authority, rank, source_version as version, revoked, successor
from report.alias
where (:name::text is null or name_key = report.name_key(:name))
  and (:party::text is null or report.name_key(party) = report.name_key(:party))
  and (:authority::text is null or authority ilike :authority)
order by kind, name_key, rank, party, name
