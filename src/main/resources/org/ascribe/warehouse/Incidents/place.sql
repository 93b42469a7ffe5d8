-- Leaders precede in time, so this is a forest and ends. Under a first unit that names one
-- operation all are about that.
create temp table incident_found on commit drop as
with recursive unit as materialized (
  select u.unit, min(u.document_key) as document_key, min(coalesce(u.title, u.file)) as title,
    min(l.leader) as leader, min(l.rule) as rule, min(l.reason) as reason
  from incident_unit u
  left join incident_link l using (unit)
  group by u.unit
),
placed as (
  select unit, unit as root, document_key, title
  from unit
  where leader is null
  union all
  select unit.unit, placed.root, placed.document_key, placed.title
  from placed
  join unit on unit.leader = placed.unit
),
root_operation as (
  select unit as root, min(operation) as operation
  from incident_operation
  group by unit
  having count(distinct operation) = 1
),
linked as (
  select claim_key, operation, null as document_key, null as title, null as root,
    'operation' as rule, reason
  from incident_operation
  union all
  select u.claim_key, r.operation, p.document_key, p.title, p.root,
    case when l.leader is null and r.operation is not null then 'operation' else coalesce(l.rule, 'first') end,
    case when l.leader is null and r.operation is not null then 'stands beside a claim that names ' || r.operation
      else coalesce(l.reason, 'nothing earlier is about it') end
  from incident_unit u
  join placed p using (unit)
  left join incident_link l using (unit)
  left join root_operation r on r.root = p.root
  where not exists (select from incident_operation o where o.claim_key = u.claim_key)
)
select claim_key, rule, reason,
  left(encode(sha256(convert_to(coalesce('operation/' || operation, 'incident/' || root), 'UTF8')), 'hex'), 32) as incident_key,
  coalesce(operation, title) as name, operation is not null as named,
  case when operation is null then document_key end as document_key
from linked
