with known as (
  delete from staging.same where instance_id = :instance),
staged as (
  delete from staging.chunk where instance_id = :instance)
delete from staging.record where instance_id = :instance
