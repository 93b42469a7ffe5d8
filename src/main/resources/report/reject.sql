-- One rejected record in full
--
-- Every column of the reject, the raw input among them.
--
-- Parameters
--   reject  its key
-- Columns
--   *       all columns of report.reject
select * from report.reject where reject_id = left(:reject, 12)
