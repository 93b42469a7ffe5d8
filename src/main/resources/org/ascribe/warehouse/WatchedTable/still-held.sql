update staging.held set version = ? where table_name = ?
