with forgotten as (
  delete from staging.same where instance_id = :instance)
delete from staging.record where instance_id = :instance
