-- Whom to ask first what a name means
--
-- One row for each authority that says anything of names. "ascribe authorities A B" puts A and B
-- in front of the others.
--
-- Columns
--   rank       the first is asked first
--   authority  MITRE, MISP, Microsoft, ...; Ascribe for the word lists of the project
--   names      names it says something of
select rank, authority, names
from report.authority
where names > 0
order by rank
