copy (
  select w.row_key ${compared}
  from warehouse.${table} w
  where w.withdrawn_at is null ${present}
) to stdout
