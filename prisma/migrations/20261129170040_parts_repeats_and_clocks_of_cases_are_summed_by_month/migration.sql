-- What a dashboard shows of cases is summed by month as they are written, so that looking at it scans none of them.

-- Opened, resolved and closed cases by category, site and channel; of security cases the category is not told. Summed for
-- each service and priority, for each of the two alone (the other is '' or 0), and for all: any choice reads a row per key.
create table case_part_month (
  org_id uuid not null,
  month text not null,
  service_key text not null,
  priority smallint not null,
  part text not null,
  key text not null,
  opened integer not null,
  resolved integer not null,
  closed integer not null,
  primary key (org_id, service_key, priority, month, part, key)
);
create index case_part_month_of_month on case_part_month (org_id, month);

-- Incidents opened in a month, and those that were at least the third of their service and category within 90 days: by
-- category, which is '' where there is none, and summed over them.
create table case_alike_month (
  org_id uuid not null,
  month text not null,
  service_key text not null,
  category text not null,
  priority smallint not null,
  incidents integer not null,
  repeats integer not null,
  primary key (org_id, month, service_key, category, priority)
);

create table case_repeat_month (
  org_id uuid not null,
  month text not null,
  service_key text not null,
  priority smallint not null,
  incidents integer not null,
  repeats integer not null,
  uncategorised integer not null,
  primary key (org_id, month, service_key, priority)
);

-- Stopped clocks by the month in which their cases were opened, and by that in which they were resolved.
create table sla_population_month (
  org_id uuid not null,
  population text not null,
  month text not null,
  clock sla_clock not null,
  service_key text not null,
  priority smallint not null,
  met integer not null,
  breached integer not null,
  excluded integer not null,
  primary key (org_id, population, month, clock, service_key, priority)
);

-- Clocks taken out of the service level, by the month in which they were due and the reason; that of a security case is not told.
create table sla_exclusion_month (
  org_id uuid not null,
  month text not null,
  clock sla_clock not null,
  service_key text not null,
  priority smallint not null,
  reason text not null,
  count integer not null,
  primary key (org_id, month, clock, service_key, priority, reason)
);

do $$
declare name text;
begin
  foreach name in array array['case_part_month', 'case_alike_month', 'case_repeat_month', 'sla_population_month', 'sla_exclusion_month']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('create policy add on %I for insert to samverkan_app with check'
      ' (org_id = any ((select app.orgs(''cases.write''))::uuid[]) or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))', name);
    execute format('create policy take on %I for delete to samverkan_app using'
      ' (org_id = any ((select app.orgs(''cases.write''))::uuid[]) or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))', name);
    execute format('grant select, insert, delete on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;
-- Whoever writes them sees what they take away, for as long as it is reckoned. Rows by category name also the categories of
-- security cases: they are summed, and seen by nobody otherwise.
create policy read on case_alike_month for select to samverkan_app using (
  (select app.reckons()) and (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or org_id = any ((select app.orgs('sla.exclude'))::uuid[]))
);
do $$
declare name text;
begin
  foreach name in array array['case_part_month', 'case_repeat_month']
  loop
    execute format('create policy read on %I for select to samverkan_app using (org_id = any ((select app.orgs(''cases.read_org''))::uuid[])'
      ' or ((select app.reckons()) and (org_id = any ((select app.orgs(''cases.write''))::uuid[])'
      ' or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))))', name);
  end loop;
end $$;
do $$
declare name text;
begin
  foreach name in array array['sla_population_month', 'sla_exclusion_month']
  loop
    execute format('create policy read on %I for select to samverkan_app using (org_id = any ((select app.orgs(''sla.read''))::uuid[])'
      ' or ((select app.reckons()) and (org_id = any ((select app.orgs(''cases.write''))::uuid[])'
      ' or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))))', name);
  end loop;
end $$;

-- When the customer last saw something new.
alter table cases add column told_at timestamptz(3) not null default current_timestamp;
grant update (told_at) on cases to samverkan_app;

-- As the case's, so that clocks are summed by them without their cases.
alter table sla_outcome add column opened_month text not null default '', add column resolved_month text;

alter table organisation no force row level security;
alter table cases no force row level security;
alter table case_event no force row level security;
alter table sla_outcome no force row level security;
alter table case_part_month no force row level security;
alter table case_alike_month no force row level security;
alter table case_repeat_month no force row level security;
alter table sla_population_month no force row level security;
alter table sla_exclusion_month no force row level security;
update cases c set told_at = coalesce((select max(e.at) from case_event e
  where e.org_id = c.org_id and e.case_id = c.id and not e.internal), c.opened_at);
update sla_outcome o set opened_month = c.opened_month, resolved_month = c.resolved_month
from cases c where c.org_id = o.org_id and c.id = o.case_id;

insert into case_part_month (org_id, month, service_key, priority, part, key, opened, resolved, closed)
select org_id, month, coalesce(service_key, ''), coalesce(priority, 0), part, key,
  count(*) filter (where what = 'opened'), count(*) filter (where what = 'resolved'), count(*) filter (where what = 'closed')
from cases c
cross join lateral (values ('opened', opened_month), ('resolved', resolved_month), ('closed', closed_month)) as w (what, month)
cross join lateral (values ('category', case when is_security then '' else coalesce(category, '') end),
  ('site', coalesce(site_key, '')), ('channel', channel)) as p (part, key)
where month is not null
group by org_id, month, part, key, cube (service_key, priority);

insert into case_alike_month (org_id, month, service_key, category, priority, incidents, repeats)
select org_id, opened_month, service_key, category, priority, count(*), count(*) filter (where category <> '' and nth >= 3)
from (select org_id, opened_month, service_key, coalesce(category, '') as category, priority,
    count(*) over (partition by org_id, service_key, coalesce(category, '') order by opened_at
      range between interval '2160 hours' preceding and current row) as nth
  from cases where kind = 'incident') as incident
group by org_id, opened_month, service_key, category, priority;

insert into case_repeat_month (org_id, month, service_key, priority, incidents, repeats, uncategorised)
select org_id, month, service_key, priority, coalesce(sum(incidents) filter (where category <> ''), 0), sum(repeats),
  coalesce(sum(incidents) filter (where category = ''), 0)
from case_alike_month group by org_id, month, service_key, priority;

insert into sla_population_month (org_id, population, month, clock, service_key, priority, met, breached, excluded)
select org_id, population, month, clock, service_key, priority, count(*) filter (where outcome = 'met'),
  count(*) filter (where outcome = 'breached'), count(*) filter (where outcome = 'excluded')
from sla_outcome
cross join lateral (values ('opened', opened_month), ('resolved', resolved_month)) as p (population, month)
where month is not null and outcome <> 'running'
group by org_id, population, month, clock, service_key, priority;


insert into sla_exclusion_month (org_id, month, clock, service_key, priority, reason, count)
select org_id, due_month, clock, service_key, priority,
  case when is_security then 'Säkerhetsärende' else coalesce(excluded_reason, '') end, count(*)
from sla_outcome where outcome = 'excluded' group by 1, 2, 3, 4, 5, 6;
alter table organisation force row level security;
alter table cases force row level security;
alter table case_event force row level security;
alter table sla_outcome force row level security;
alter table case_part_month force row level security;
alter table case_alike_month force row level security;
alter table case_repeat_month force row level security;
alter table sla_population_month force row level security;
alter table sla_exclusion_month force row level security;

-- Incidents of one service and category, in the order in which they came.
create index cases_alike on cases (org_id, service_key, coalesce(category, ''), opened_at) where kind = 'incident';
-- What is open is read whole, with all that its figures and policies ask for in the index.
create index cases_unclosed_facts on cases
  (org_id, opened_at, service_key, priority, resolved_at, told_at, is_security, requester_id, id) where closed_at is null;
create index cases_urgent on cases (org_id, is_security, requester_id, id)
  where closed_at is null and resolved_at is null and priority <= 2;
-- Cases that outlived the month in which they were opened: what was open at the end of a month is found among them.
create index cases_outliving on cases (org_id, closed_month, opened_month) where closed_month > opened_month;
create index sla_outcome_running_facts on sla_outcome
  (org_id, due_month, clock, service_key, priority, due_at, paused_at, is_security, case_id) where outcome = 'running';
create index sla_outcome_opened_month on sla_outcome (org_id, opened_month);
create index sla_outcome_resolved_month on sla_outcome (org_id, resolved_month);
