update warehouse.reject
set replayed_at = now(), replayed_by = :run
where row_key = any(:keys) and run_id <> :run
