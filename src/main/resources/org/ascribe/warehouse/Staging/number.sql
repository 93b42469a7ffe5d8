select nextval('staging.record_seq')
