-- What the tables of Spring Batch and Flyway hold; the tables themselves are made by those libraries.

comment on table batch.batch_job_instance is 'Jobs with the input they were launched on';
comment on column batch.batch_job_instance.job_instance_id is 'Number of the instance';
comment on column batch.batch_job_instance.version is 'Counts updates';
comment on column batch.batch_job_instance.job_name is 'Name of the job';
comment on column batch.batch_job_instance.job_key is 'Hash of the identifying parameters';

comment on table batch.batch_job_execution is 'Runs: attempts to bring an instance to its end';
comment on column batch.batch_job_execution.job_execution_id is 'Number of the run';
comment on column batch.batch_job_execution.version is 'Counts updates';
comment on column batch.batch_job_execution.job_instance_id is 'Instance it works on';
comment on column batch.batch_job_execution.create_time is 'When it was created, local time';
comment on column batch.batch_job_execution.start_time is 'When it began, local time';
comment on column batch.batch_job_execution.end_time is 'When it ended, local time; null while it runs, and after it died';
comment on column batch.batch_job_execution.status is 'State in the words of Spring Batch';
comment on column batch.batch_job_execution.exit_code is 'How it ended';
comment on column batch.batch_job_execution.exit_message is 'Why it ended so';
comment on column batch.batch_job_execution.last_updated is 'When its state was last written, local time';

comment on table batch.batch_job_execution_params is 'Parameters of runs';
comment on column batch.batch_job_execution_params.job_execution_id is 'Run it belongs to';
comment on column batch.batch_job_execution_params.parameter_name is 'Name';
comment on column batch.batch_job_execution_params.parameter_type is 'Java type of the value';
comment on column batch.batch_job_execution_params.parameter_value is 'Value';
comment on column batch.batch_job_execution_params.identifying is 'Y where it tells instances apart';

comment on table batch.batch_step_execution is 'Steps of runs: load, verify, merge';
comment on column batch.batch_step_execution.step_execution_id is 'Number of the step execution';
comment on column batch.batch_step_execution.version is 'Counts updates';
comment on column batch.batch_step_execution.step_name is 'load, verify or merge';
comment on column batch.batch_step_execution.job_execution_id is 'Run it belongs to';
comment on column batch.batch_step_execution.create_time is 'When it was created, local time';
comment on column batch.batch_step_execution.start_time is 'When it began, local time';
comment on column batch.batch_step_execution.end_time is 'When it ended, local time';
comment on column batch.batch_step_execution.status is 'State in the words of Spring Batch';
comment on column batch.batch_step_execution.commit_count is 'Chunks committed';
comment on column batch.batch_step_execution.read_count is 'Records read by this execution alone; for counts of a run see warehouse.run_count';
comment on column batch.batch_step_execution.filter_count is 'Not used';
comment on column batch.batch_step_execution.write_count is 'Records written by this execution alone';
comment on column batch.batch_step_execution.read_skip_count is 'Not used';
comment on column batch.batch_step_execution.write_skip_count is 'Not used';
comment on column batch.batch_step_execution.process_skip_count is 'Not used';
comment on column batch.batch_step_execution.rollback_count is 'Chunks rolled back';
comment on column batch.batch_step_execution.exit_code is 'How it ended';
comment on column batch.batch_step_execution.exit_message is 'Why it ended so';
comment on column batch.batch_step_execution.last_updated is 'When its state was last written, local time';

comment on table batch.batch_step_execution_context is 'Positions from which steps go on';
comment on column batch.batch_step_execution_context.step_execution_id is 'Step execution it belongs to';
comment on column batch.batch_step_execution_context.short_context is 'State, or its beginning';
comment on column batch.batch_step_execution_context.serialized_context is 'State where it is long';

comment on table batch.batch_job_execution_context is 'State that runs hand from step to step';
comment on column batch.batch_job_execution_context.job_execution_id is 'Run it belongs to';
comment on column batch.batch_job_execution_context.short_context is 'State, or its beginning';
comment on column batch.batch_job_execution_context.serialized_context is 'State where it is long';

comment on table batch.flyway_schema_history is 'Changes of the schema that were applied';
comment on column batch.flyway_schema_history.installed_rank is 'Order of application';
comment on column batch.flyway_schema_history.version is 'Number of the change';
comment on column batch.flyway_schema_history.description is 'What it is about';
comment on column batch.flyway_schema_history.type is 'SQL or Java';
comment on column batch.flyway_schema_history.script is 'File or class';
comment on column batch.flyway_schema_history.checksum is 'Checksum of the file';
comment on column batch.flyway_schema_history.installed_by is 'User who applied it';
comment on column batch.flyway_schema_history.installed_on is 'When it was applied, local time';
comment on column batch.flyway_schema_history.execution_time is 'Milliseconds it took';
comment on column batch.flyway_schema_history.success is 'True where it was applied whole';

comment on sequence batch.batch_step_execution_seq is 'Numbers step executions';
comment on sequence batch.batch_job_execution_seq is 'Numbers runs';
comment on sequence batch.batch_job_instance_seq is 'Numbers instances';
