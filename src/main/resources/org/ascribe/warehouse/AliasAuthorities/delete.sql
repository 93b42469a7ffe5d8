delete from warehouse.alias_authority
