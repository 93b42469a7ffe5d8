analyze difference (table_name, result)
