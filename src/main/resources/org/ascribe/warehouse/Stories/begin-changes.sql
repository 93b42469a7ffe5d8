create temp table story_changed_bucket (kind text, bucket bigint) on commit drop
