analyze staging.record
