delete from warehouse.reject before
using warehouse.reject again
where before.row_key = any(:keys) and before.run_id <> :run
  and again.run_id = :run and again.file = before.file and again.record = before.record
