-- A repeat is an incident whose reporter had reported another of its service and category in the 30 days before. Counting
-- all that is alike within 90 days made nearly every incident of a larger customer a repeat, whatever was done about it.
drop index cases_alike;
create index cases_alike on cases (org_id, service_key,
  (case when requester_id is null and requester_name is null then '' else coalesce(category, '') end), opened_at)
  where kind = 'incident';

alter table cases no force row level security;
alter table case_alike_month no force row level security;
alter table case_repeat_month no force row level security;
delete from case_alike_month;
delete from case_repeat_month;

insert into case_alike_month (org_id, month, service_key, category, priority, incidents, repeats)
select org_id, opened_month, service_key, category, priority, count(*), count(*) filter (where category <> '' and nth >= 2)
from (select org_id, opened_month, service_key, priority, alike.category,
    count(*) over (partition by org_id, service_key, alike.category, coalesce(requester_id::text, requester_name)
      order by opened_at range between interval '720 hours' preceding and current row) as nth
  from cases cross join lateral (select case when requester_id is null and requester_name is null then ''
    else coalesce(cases.category, '') end as category) as alike
  where kind = 'incident') as incident
group by org_id, opened_month, service_key, category, priority;

insert into case_repeat_month (org_id, month, service_key, priority, incidents, repeats, uncategorised)
select org_id, month, service_key, priority, coalesce(sum(incidents) filter (where category <> ''), 0), sum(repeats),
  coalesce(sum(incidents) filter (where category = ''), 0)
from case_alike_month group by org_id, month, service_key, priority;
alter table cases force row level security;
alter table case_alike_month force row level security;
alter table case_repeat_month force row level security;
