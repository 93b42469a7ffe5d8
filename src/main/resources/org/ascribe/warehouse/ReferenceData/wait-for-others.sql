select pg_advisory_xact_lock(hashtextextended('ascribe reference data', 0))
