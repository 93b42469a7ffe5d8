insert into staging.held (table_name, version, columns, rows) values (?, ?, ?, ?)
