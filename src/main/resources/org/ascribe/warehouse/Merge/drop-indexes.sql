-- An index costs a fraction when it is built from rows that are there.
select unnest(warehouse.drop_indexes(${name}))
