-- Countries, by any of their names
--
-- One row for each country that the job countries has loaded.
--
-- Parameters
--   name      code, name or alias in any language, demonym: Holland, Rusia, DPRK
-- Columns
--   code      ISO 3166-1 alpha-2
--   name      common name in English
--   official  official name in English
--   demonym   name of its people
--   capitals  capitals
--   aliases   other spellings and abbreviations
select code, name, official_name as official, demonym, capitals, aliases
from report.country
where :name::text is null
  or lower(:name) = any (
    string_to_array(
      lower(concat_ws(E'\n', code, alpha3, name, official_name, demonym,
        array_to_string(aliases || native_names || foreign_names, E'\n'))),
      E'\n'))
order by name
