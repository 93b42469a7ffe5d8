-- Who is on a sanctions list for cyber attacks
--
-- One row for each entry of each list; what was delisted is left out.
--
-- Parameters
--   name         part of the name or of an alias
--   by           code of the party whose list it is: US, EU
--   country      nationality as ISO 3166-1 alpha-2: RU; needs the job countries
-- Columns
--   name         who is listed
--   by           party whose list it is
--   also         other parties whose lists have the same name
--   listed       day of listing, where the list says it
--   nationality  as the list prints it
--   aliases      other names
--   programmes   legal grounds
--   reason       why, or what else the list says
select target as name, by_party as by, also_by as also, listed_on as listed, nationality, aliases,
  programmes, reason
from report.designation
where withdrawn_at is null
  and (:by::text is null or by_party = upper(:by))
  and (:country::text is null or country = upper(:country))
  and (:name::text is null
    or position(lower(:name) in lower(concat_ws(' ', target, array_to_string(aliases, ' ')))) > 0)
order by target, by_party
