-- About as many rows as the table has; nobody counts them for a release of a few records.
select pg_relation_size('warehouse.${table}') / 150
