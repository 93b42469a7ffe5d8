delete from warehouse.operation_name where name not in (select name from incoming)
