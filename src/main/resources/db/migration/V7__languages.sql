-- Documents that are stored but not read for claims, counted by run and by language.

alter table warehouse.dim_document add column unread text
  constraint dim_document_unread check (unread in ('language', 'job'));
comment on column warehouse.dim_document.unread is 'Why no claims were looked for: language, where the rules cannot read its language; job, where the job does not ask for claims; else null';
alter table staging.dim_document add column unread text;
comment on column staging.dim_document.unread is 'Why no claims were looked for: language or job; else null';

alter table warehouse.run_count add column other_language bigint not null default 0;
comment on column warehouse.run_count.other_language is 'Of the records that are new, changed or same, documents in a language that the rules cannot read; they are stored and yield no claims';

create or replace view report.run as
select
  e.job_execution_id as run_id,
  e.job_instance_id as instance_id,
  i.job_name as job,
  e.status,
  e.exit_code,
  e.start_time as started_at,
  e.end_time as ended_at,
  round(extract(epoch from e.end_time - e.start_time), 1) as seconds,
  c.read,
  c.new,
  c.changed,
  c.same,
  c.rejected,
  c.filtered,
  nullif(e.exit_message, '') as message,
  f.files,
  c.other_language
from batch.batch_job_execution e
join batch.batch_job_instance i using (job_instance_id)
left join warehouse.run_count c on c.run_id = e.job_execution_id
left join (
  select instance_id, array_agg(file order by position) as files
  from warehouse.source_file
  group by instance_id) f on f.instance_id = e.job_instance_id;
comment on column report.run.other_language is 'Documents it stored in a language that the rules cannot read';

create view report.language as
select
  d.language,
  count(*) as documents,
  count(*) filter (where d.unread is null) as read_for_claims,
  count(*) filter (where d.relevant) as with_claims,
  min(d.published) as first_published,
  max(d.published) as last_published
from warehouse.dim_document d
where report.is_current(d)
group by d.language;
comment on view report.language is 'Languages of the documents, and how many of them were read for claims';
comment on column report.language.language is 'ISO 639-1 code of the main language; und where undetermined';
comment on column report.language.documents is 'Documents in it';
comment on column report.language.read_for_claims is 'Of these, how many were read for claims';
comment on column report.language.with_claims is 'Of these, how many hold a claim';
comment on column report.language.first_published is 'Earliest day of publication';
comment on column report.language.last_published is 'Latest day of publication';
