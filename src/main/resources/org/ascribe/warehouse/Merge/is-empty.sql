select not exists (select from warehouse.${table})
