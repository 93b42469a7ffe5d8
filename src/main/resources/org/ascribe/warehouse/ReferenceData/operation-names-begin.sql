create temp table incoming (like warehouse.operation_name) on commit drop
