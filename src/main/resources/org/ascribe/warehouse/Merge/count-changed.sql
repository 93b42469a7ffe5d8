select count(*) from difference where table_name = ${name} and result in ('changed', 'followed')
