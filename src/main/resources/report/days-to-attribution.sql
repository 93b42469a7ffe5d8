-- Days from an incident to its first public attribution, by dataset
--
-- Exact days need a start and an attribution that are dated to the day. Where one is a month or a year,
-- least and most say between which numbers of days the dates leave the median. A dataset
-- without dates of attributions has none.
--
-- Parameters
--   accused      code of the accused state: RU
--   since        first day of the incident, as 2015-01-01
-- Columns
--   dataset      authority that records it
--   attributor   kind of who attributed first: government, company, media, ...; undated where no date is known
--   incidents    incidents whose first dated attribution is of this kind
--   least        median of the fewest days that the dates allow
--   most         median of the most days that they allow
--   exact        incidents dated to the day at both ends
--   median       their median
--   slowest      days within which nine of ten of them were attributed
--   before       attributed before they can have started, a slip of the dataset; in no median
select dataset,
       case when first_attributed_on is null then 'undated' else coalesce(first_attributor_kind, 'unknown') end
                                                             as attributor,
       count(*)                                              as incidents,
       round(percentile_cont(0.5) within group (order by greatest(least_days, 0))
         filter (where most_days >= 0))::integer             as least,
       round(percentile_cont(0.5) within group (order by most_days)
         filter (where most_days >= 0))::integer             as most,
       count(days_to_attribution) filter (where most_days >= 0) as exact,
       round(percentile_cont(0.5) within group (order by days_to_attribution)
         filter (where most_days >= 0))::integer             as median,
       round(percentile_cont(0.9) within group (order by days_to_attribution)
         filter (where most_days >= 0))::integer             as slowest,
       count(*) filter (where most_days < 0)                 as before
from report.incident_record
where (:accused::text is null or upper(:accused) = any (accused_countries))
  and (:since::date is null or first_day >= :since::date)
group by dataset, 2
order by dataset, count(*) desc, 2
