-- Suspected victims of threat groups, and who says so
--
-- One row for each group, victim and authority.
--
-- Parameters
--   group      a group under any of its names
--   country    ISO 3166 alpha-2 of the victim
-- Columns
--   party      who the group is, in the order of authorities
--   group      what the authority calls it
--   victim     country, region, organisation or sector as the authority writes it
--   kind       victim or sector
--   country    ISO 3166 alpha-2 where the victim is a country
--   authority  who says so
select coalesce(resolved, group_name) as party, group_name as "group", victim, kind, country, authority
from report.group_victim
where (:group::text is null or report.name_key(:group) = report.name_key(group_name)
    or resolved = (
      select party from report.resolution where kind = 'party' and name_key = report.name_key(:group)))
  and (:country::text is null or country = upper(:country))
order by party, kind desc, victim, authority, group_name
