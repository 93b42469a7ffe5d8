-- Tables in the server's memory with not one page that is known to be as everybody sees it.
select oid::regclass::text
from pg_class
where relnamespace = 'warehouse'::regnamespace and relname = any (:tables)
  and reltuples >= :many and relallvisible = 0
  and relpages <= (select setting::bigint from pg_settings where name = 'shared_buffers')
