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
--   started   when it began, local time of the machine it ran on
--   seconds   how long it took
--   read      records read
--   new       records the warehouse did not hold
--   changed   records that replaced an older state
--   same      records the warehouse held already
--   rejected  records that could not be loaded
--   filtered  sound records that a rule left out
--   foreign   documents it stored in a language that is not read for claims
--   message   why it ended so
select run_id                                    as run,
       job,
       lower(replace(case exit_code when 'UNKNOWN' then status
                                    when 'EXECUTING' then status
                                    else exit_code end, '_', ' ')) as status,
       started_at                                as started,
       seconds, read, new, changed, same, rejected, filtered,
       other_language                            as "foreign",
       split_part(message, E'\n', 1)             as message
from report.run
where :job::text is null or job = :job
order by run_id desc
