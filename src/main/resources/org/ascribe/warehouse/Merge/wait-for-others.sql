select pg_advisory_xact_lock(hashtextextended('ascribe merge', 0))
