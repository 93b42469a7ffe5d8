-- As above.
analyze story_changed_bucket
