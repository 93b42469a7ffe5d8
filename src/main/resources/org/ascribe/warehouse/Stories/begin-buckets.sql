create temp table story_fill (like warehouse.story_bucket) on commit drop
