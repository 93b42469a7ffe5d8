with affected as (
  -- Mentions of this run, those whose first words stand in one of them, and those that have lost
  -- the quotation they belonged to.
  select s.row_key
  from staging.fact_quotation_mention s
  where s.instance_id = :instance
  union
  select m.row_key
  from (
    select distinct unnest(s.shingles) as shingle
    from staging.fact_quotation_mention s
    where s.instance_id = :instance) staged
  join warehouse.fact_quotation_mention m on m.first_shingle = staged.shingle
  union
  select m.row_key
  from warehouse.fact_quotation_mention m
  where not exists (
    select from warehouse.fact_quotation_mention q where q.words_key = m.quotation_key)
),
wording as materialized (
  -- However many documents print the same words, they are looked up once.
  select distinct on (m.words_key) m.words_key, m.words, m.shingles
  from affected
  join warehouse.fact_quotation_mention m using (row_key)
  order by m.words_key
),
longest as materialized (
  -- Words that stand in others bring all their shingles along, which the index finds; whether they
  -- stand there in a row, the words themselves tell.
  select w.words_key, coalesce(holder.words_key, w.words_key) as quotation_key
  from wording w
  left join lateral (
    select q.words_key
    from warehouse.fact_quotation_mention q
    where q.shingles @> w.shingles
      and position(' ' || w.words || ' ' in ' ' || q.words || ' ') > 0
    order by length(q.words) desc, q.words_key
    limit 1) holder on cardinality(w.shingles) > 0
),
target as materialized (
  select m.row_key, longest.quotation_key
  from affected
  join warehouse.fact_quotation_mention m using (row_key)
  join longest using (words_key)
),
made as (
  insert into warehouse.fact_quotation
    (row_key, run_id, file, record, line, first_seen_at, last_seen_at, quote, words)
  select distinct on (m.words_key)
    m.words_key, :run, m.file, m.record, m.line, now(), now(), m.quote, m.words
  from warehouse.fact_quotation_mention m
  where m.words_key in (select quotation_key from target)
    and not exists (select from warehouse.fact_quotation q where q.row_key = m.words_key)
)
update warehouse.fact_quotation_mention m
set quotation_key = target.quotation_key
from target
where m.row_key = target.row_key and m.quotation_key is distinct from target.quotation_key
