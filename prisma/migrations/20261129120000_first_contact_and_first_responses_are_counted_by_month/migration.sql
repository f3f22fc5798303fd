-- When a case got its first response, how long that took, and whether it took the customer no more than the report.
alter table cases add column answered_month text, add column answer_business_ms bigint,
  add column first_contact boolean not null default false;
alter table case_month add column answered integer not null default 0,
  add column first_contact integer not null default 0,
  add column answer_calendar_ms bigint[] not null default '{}', add column answer_business_ms bigint[] not null default '{}';
create index cases_answered_month on cases (org_id, answered_month);
grant update (answered_month, answer_business_ms, first_contact) on cases to samverkan_app;

-- What the events of cases that are there already say. A response clock's working and paused time together are the business
-- time that had passed. Where no response was agreed, "portal sla recompute" measures by the office calendar.
alter table organisation no force row level security;
alter table cases no force row level security;
alter table case_event no force row level security;
alter table sla_outcome no force row level security;
alter table case_month no force row level security;
update cases c set answered_month = to_char(c.first_response_at at time zone o.time_zone, 'YYYY-MM'),
  answer_business_ms = (select s.worked_ms + s.paused_ms from sla_outcome s where s.org_id = c.org_id and s.case_id = c.id
    and s.clock = 'response' and s.cycle = 1 and s.stopped_at = c.first_response_at)
from organisation o where o.id = c.org_id and c.first_response_at is not null;
update cases c set first_contact = true where c.resolved_at is not null and c.reopen_count = 0
  and not exists (select from case_event e where e.org_id = c.org_id and e.case_id = c.id
    and e.at > c.opened_at and e.at <= c.resolved_at
    and ((e.kind = 'message' and e.payload ->> 'direction' = 'in' and not e.internal)
      or (e.kind = 'waiting_started' and e.payload ->> 'reason' = 'customer')));
insert into case_month (org_id, month, service_key, priority, opened, resolved, closed, reopened, unresolved, calendar_ms,
  business_ms, answered, answer_calendar_ms, answer_business_ms)
select org_id, answered_month, service_key, priority, 0, 0, 0, 0, 0, '{}', '{}', count(*),
  array_agg(passed order by passed),
  coalesce(array_agg(answer_business_ms order by answer_business_ms) filter (where answer_business_ms is not null), '{}')
from (select *, (extract(epoch from first_response_at - opened_at) * 1000)::bigint as passed from cases
  where answered_month is not null) as answered
group by org_id, answered_month, service_key, priority
on conflict (org_id, month, service_key, priority) do update set answered = excluded.answered,
  answer_calendar_ms = excluded.answer_calendar_ms, answer_business_ms = excluded.answer_business_ms;
update case_month m set first_contact = f.n from (
  select org_id, resolved_month, service_key, priority, count(*) as n from cases where first_contact
  group by org_id, resolved_month, service_key, priority) as f
where f.org_id = m.org_id and f.resolved_month = m.month and f.service_key = m.service_key and f.priority = m.priority;
alter table organisation force row level security;
alter table cases force row level security;
alter table case_event force row level security;
alter table sla_outcome force row level security;
alter table case_month force row level security;

-- How often people of a customer have read the help centre on a day. Says nothing of who, nor of what.
create table customer_reads (
  org_id uuid not null references organisation (id) on delete restrict on update cascade,
  day date not null,
  n integer not null,
  primary key (org_id, day)
);
alter table customer_reads enable row level security;
alter table customer_reads force row level security;
create policy operator on customer_reads to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on customer_reads for select to samverkan_app
  using (org_id = any ((select app.orgs('sla.read'))::uuid[]));
grant select on customer_reads to samverkan_app;
grant select, insert, update on customer_reads to samverkan_job;

-- A customer's searches may be counted by who follows the service up; what was searched for stays with those who write articles.
create policy reckoned on search_log for select to samverkan_app
  using ((select app.reckons()) and org_id = any ((select app.orgs('sla.read'))::uuid[]));
create index search_log_org_id_created_at_idx on search_log (org_id, created_at);
