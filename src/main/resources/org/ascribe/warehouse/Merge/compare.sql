insert into difference (table_name, row_key, seq, part, file, result, place)
select ${name}, s.row_key, s.seq, s.part, s.file, case when w.row_key is null then 'new' ${results} end,
  w.ctid
from ${rows} s
left join warehouse.${table} w on w.row_key = s.row_key ${present}
${sought}
where w.row_key is null or ${differs}
