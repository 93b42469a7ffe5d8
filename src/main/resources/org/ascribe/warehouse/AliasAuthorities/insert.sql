insert into warehouse.alias_authority (authority, rank)
values (?, ?)
