-- Records that could not be loaded, the latest first
--
-- One row for each rejected record, however many runs met it. Records that a replay has loaded are
-- left out.
--
-- Parameters
--   job      name of a job
--   run      number of a run
--   code     reason, as BAD_DATE
--   kind     filtered for the sound records that a rule left out
-- Columns
--   reject   its key, for rejects show
--   run      number of the last run that met it
--   job      name of the job
--   stage    the step that refused it
--   code     short stable reason
--   message  place, found and expected
select reject_id as reject, run_id as run, job, stage, code, message
from report.reject
where (:job::text is null or job = :job)
  and (:run::bigint is null or run_id = :run::bigint)
  and (:code::text is null or code = upper(:code))
  and kind = coalesce(:kind, 'rejected')
  and replayed_at is null
order by run_id desc, reject_id
