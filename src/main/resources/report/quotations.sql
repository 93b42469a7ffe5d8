-- What officials and companies said in their own words
--
-- One row for each quotation, with the number of documents that carry it, newest first.
--
-- Parameters
--   speaker      part of the speaker's name
--   party        code of the party spoken for: CN, US
-- Columns
--   date         earliest day of publication
--   said         day, month or year in which it was said, where a document states it
--   speaker      the person or body that is quoted
--   role         the speaker's office as printed
--   affiliation  state or organisation spoken for
--   quote        the words inside the marks
--   documents    how many documents carry it
select first_published as date,
  case said_precision
    when 'day' then to_char(said_on, 'YYYY-MM-DD')
    when 'month' then to_char(said_on, 'YYYY-MM')
    when 'year' then to_char(said_on, 'YYYY')
  end as said,
  speaker, role, affiliation, quote, documents
from report.quotation
where (:speaker::text is null or position(lower(:speaker) in lower(speaker)) > 0)
  and (:party::text is null or party = :party)
order by first_published desc nulls last, speaker, quote
