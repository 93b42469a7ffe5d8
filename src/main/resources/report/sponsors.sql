-- States that catalogues tie to threat groups, and who says so
--
-- One row for each group, state, basis and authority. A country label says where a group is thought
-- to be from, which need not be who stands behind it. Claims of documents are in attributions.
--
-- Parameters
--   group       a group under any of its names
--   country     ISO 3166 alpha-2 of the state
--   authority   MISP, Microsoft
-- Columns
--   party       who the group is, in the order of authorities
--   group       what the authority calls it
--   country     ISO 3166 alpha-2
--   sponsor     the state as the authority writes it
--   basis       sponsor (stands behind it) or origin (country label)
--   authority   who says so
--   confidence  0 to 100; empty where none is given
select coalesce(resolved, group_name) as party, group_name as "group", country, sponsor, basis,
  authority, confidence
from report.group_sponsor
where (:group::text is null or report.name_key(:group) = report.name_key(group_name)
    or resolved = (
      select party from report.resolution where kind = 'party' and name_key = report.name_key(:group)))
  and (:country::text is null or country = upper(:country))
  and (:authority::text is null or authority ilike :authority)
order by party, country, authority, basis, group_name
