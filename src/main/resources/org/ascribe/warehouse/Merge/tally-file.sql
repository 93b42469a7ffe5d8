insert into tally (file, new, changed, same)
values (:file, :records, 0, 0)
