-- Names that one authority gives to several
--
-- One row for each authority and name that stands for more than one of its entries. Where it is the
-- main name of one of them, that one is meant; else the name is not resolved.
--
-- Parameters
--   authority  only of this authority: MITRE, MISP, Microsoft
-- Columns
--   name       the name
--   kind       what bears it: party, software, campaign, country or sector
--   authority  who says so
--   bearers    how many bear it
--   parties    their main names
--   main       true where it is the main name of one of them
select name, kind, authority, bearers, parties, main_name as main
from report.ambiguous_alias
where :authority::text is null or authority ilike :authority
order by kind, name_key, authority
