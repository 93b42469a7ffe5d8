-- How well the extractor reads: its figures on annotated documents, by version.

create table warehouse.evaluation (
  gold_sha256 text not null,
  extractor_version text not null,
  folder text not null,
  documents integer not null,
  evaluated_at timestamptz not null,
  primary key (gold_sha256, extractor_version)
);
comment on table warehouse.evaluation is 'A version of the extractor on a folder of annotated documents; another evaluation of the same version and folder replaces it';
comment on column warehouse.evaluation.gold_sha256 is 'SHA-256 over all annotations, texts and aliases of the folder, lower-case hexadecimal';
comment on column warehouse.evaluation.extractor_version is 'Version of the extractor that read the documents';
comment on column warehouse.evaluation.folder is 'Folder as it was named';
comment on column warehouse.evaluation.documents is 'Annotated documents in it';
comment on column warehouse.evaluation.evaluated_at is 'When it was stored';

create table warehouse.evaluation_score (
  gold_sha256 text not null,
  extractor_version text not null,
  field text not null,
  position integer not null,
  tp integer not null,
  fp integer not null,
  fn integer not null,
  "precision" numeric(4, 3) not null,
  recall numeric(4, 3) not null,
  f1 numeric(4, 3) not null,
  primary key (gold_sha256, extractor_version, field),
  foreign key (gold_sha256, extractor_version) references warehouse.evaluation on delete cascade
);
comment on table warehouse.evaluation_score is 'Figures of an evaluation, one row for each field';
comment on column warehouse.evaluation_score.gold_sha256 is 'Digest of the annotated documents';
comment on column warehouse.evaluation_score.extractor_version is 'Version of the extractor';
comment on column warehouse.evaluation_score.field is 'What was measured, such as claims (party)';
comment on column warehouse.evaluation_score.position is 'Place of the field in the table, from 1';
comment on column warehouse.evaluation_score.tp is 'Values found and annotated';
comment on column warehouse.evaluation_score.fp is 'Values found, not annotated';
comment on column warehouse.evaluation_score.fn is 'Values annotated, not found';
comment on column warehouse.evaluation_score.precision is 'tp / (tp + fp); 1 where nothing was found';
comment on column warehouse.evaluation_score.recall is 'tp / (tp + fn); 1 where nothing is annotated';
comment on column warehouse.evaluation_score.f1 is 'Harmonic mean of precision and recall';

create table warehouse.evaluation_claim (
  gold_sha256 text not null,
  extractor_version text not null,
  document text not null,
  attributor_party text not null,
  accused_party text not null,
  stance text not null,
  attributor text not null,
  accused text not null,
  sentence text not null,
  outcome text not null,
  primary key (gold_sha256, extractor_version, document, attributor_party, accused_party, stance),
  foreign key (gold_sha256, extractor_version) references warehouse.evaluation on delete cascade,
  constraint evaluation_claim_outcome check (outcome in ('matched', 'missing', 'wrong'))
);
comment on table warehouse.evaluation_claim is 'Claims of an evaluation at the level of parties: found, annotated, or both';
comment on column warehouse.evaluation_claim.gold_sha256 is 'Digest of the annotated documents';
comment on column warehouse.evaluation_claim.extractor_version is 'Version of the extractor';
comment on column warehouse.evaluation_claim.document is 'Name of the document in the folder, without ending';
comment on column warehouse.evaluation_claim.attributor_party is 'Party code of who says so';
comment on column warehouse.evaluation_claim.accused_party is 'Party code of whom it is said of';
comment on column warehouse.evaluation_claim.stance is 'asserts, suspects or denies';
comment on column warehouse.evaluation_claim.attributor is 'Who says so, by name';
comment on column warehouse.evaluation_claim.accused is 'Whom it is said of, by name';
comment on column warehouse.evaluation_claim.sentence is 'What carries the claim; of a missing one the beginning, as annotated';
comment on column warehouse.evaluation_claim.outcome is 'matched: found and annotated; missing: annotated, not found; wrong: found, not annotated';

create view report.evaluation as
select
  e.extractor_version,
  e.folder,
  left(e.gold_sha256, 8) as gold,
  e.documents,
  e.evaluated_at,
  s.field,
  s.position,
  s."precision",
  s.recall,
  s.f1,
  s.f1 - lag(s.f1) over (partition by e.gold_sha256, s.field order by e.evaluated_at) as f1_change,
  s.tp,
  s.fp,
  s.fn
from warehouse.evaluation e
join warehouse.evaluation_score s using (gold_sha256, extractor_version);
comment on view report.evaluation is 'Figures of the extractor on annotated documents: one row for each version, folder and field';
comment on column report.evaluation.extractor_version is 'Version of the extractor';
comment on column report.evaluation.folder is 'Folder of the annotated documents, as it was named';
comment on column report.evaluation.gold is 'Beginning of the digest of the annotated documents; figures of different ones do not compare';
comment on column report.evaluation.documents is 'Annotated documents in the folder';
comment on column report.evaluation.evaluated_at is 'When it was stored';
comment on column report.evaluation.field is 'What was measured';
comment on column report.evaluation.position is 'Place of the field in the table, from 1';
comment on column report.evaluation.precision is 'Share of the found that is right';
comment on column report.evaluation.recall is 'Share of the annotated that was found';
comment on column report.evaluation.f1 is 'Harmonic mean of precision and recall';
comment on column report.evaluation.f1_change is 'Difference to the version stored before over the same documents; null for the first';
comment on column report.evaluation.tp is 'Values found and annotated';
comment on column report.evaluation.fp is 'Values found, not annotated';
comment on column report.evaluation.fn is 'Values annotated, not found';
