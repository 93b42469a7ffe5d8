-- A record that is refused for another reason now is one reject, with the reason of today.
update warehouse.reject again
set first_seen_at = least(again.first_seen_at, before.first_seen_at)
from warehouse.reject before
where before.row_key = any(:keys) and before.run_id <> :run
  and again.run_id = :run and again.file = before.file and again.record = before.record
