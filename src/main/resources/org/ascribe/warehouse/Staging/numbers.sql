select nextval('staging.record_seq') from generate_series(1, :count) order by 1
