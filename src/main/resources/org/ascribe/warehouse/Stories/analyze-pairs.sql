-- As above.
analyze story_candidate, story_pair
