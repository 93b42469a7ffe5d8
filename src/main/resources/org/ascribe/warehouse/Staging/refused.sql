select
  (select count(*) from staging.record where instance_id = :instance)
  + (select coalesce(sum(records), 0) from staging.same where instance_id = :instance)
