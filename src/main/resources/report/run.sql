-- One run in full
--
-- Every column of the run, its input files among them.
--
-- Parameters
--   run  number of the run
-- Columns
--   *    all columns of report.run
select * from report.run where run_id = :run::bigint
