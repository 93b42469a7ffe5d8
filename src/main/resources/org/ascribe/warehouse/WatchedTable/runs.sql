select count(*) from warehouse.run_count where ${name} = any(tables)
