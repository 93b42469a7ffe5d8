insert into warehouse.source_file
  (instance_id, file, position, sha256, bytes, job, spec_hash, run_id, unchanged,
   read, new, changed, same, rejected, filtered, source, head)
values
  (:instance, :file, :position, :sha256, :bytes, :job, :spec_hash, :run, :unchanged,
   cast(:read as bigint), case when :unchanged then 0 end, case when :unchanged then 0 end,
   cast(:same as bigint), cast(:rejected as bigint), cast(:filtered as bigint), :source,
   cast(:head as text))
on conflict (instance_id, file) do update set run_id = excluded.run_id
