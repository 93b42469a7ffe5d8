-- What this transaction has written is unknown to the planner.
analyze story_read, story_document_read, story_fill
