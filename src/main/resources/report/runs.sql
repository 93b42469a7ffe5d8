-- Runs of all jobs, the latest first
--
-- One row for each launch; read is the sum of new, changed, same, rejected and filtered.
--
-- Parameters
--   job       name of a job
-- Columns
--   run       number of the run, for runs show and runs restart
--   job       name of the job
--   status    how it ended, or that it is running
--   started   when it began
--   seconds   how long it took
--   read      records read
--   new       records the warehouse did not hold
--   changed   records that replaced an older state
--   same      records the warehouse held already
--   rejected  records that could not be loaded
--   filtered  sound records that a rule left out
--   message   why it failed
select run_id as run, job, status, started_at as started, seconds,
       read, new, changed, same, rejected, filtered, message
from report.run
where :job::text is null or job = :job
order by run_id desc
