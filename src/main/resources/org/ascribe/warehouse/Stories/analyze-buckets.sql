-- As above.
analyze story_changed_bucket, warehouse.story_bucket
