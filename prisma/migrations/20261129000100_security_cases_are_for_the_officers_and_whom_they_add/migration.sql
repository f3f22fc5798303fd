-- A security case is seen by the security officers of both sides, by whoever they add to it by name, and by its reporter.
alter table cases add column is_security boolean not null default false;
alter table sla_outcome add column is_security boolean not null default false;

create table case_admission (
  org_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  admitted_at timestamptz(3) not null default current_timestamp,
  admitted_by uuid not null,
  primary key (org_id, case_id, person_id),
  foreign key (org_id, case_id) references cases (org_id, id) on delete restrict on update cascade
);

-- Few at any time, whatever the number of cases: what is counted but not shown is found here.
create index cases_security on cases (org_id, id) where is_security;
create index case_admission_org_id_person_id_idx on case_admission (org_id, person_id);

-- Counting and folding reach every case of a customer, also those that the one who causes it may not see. Only
-- lib/access/scope.ts says so, for as long as a figure or a clock is reckoned.
create function app.reckons() returns boolean language sql stable as
$$ select coalesce(current_setting('app.reckons', true), '') = 'on' $$;
grant execute on function app.reckons to samverkan_app, samverkan_job;

alter table case_admission enable row level security;
alter table case_admission force row level security;
create policy operator on case_admission to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert, delete on case_admission to samverkan_app, samverkan_job;
create policy read on case_admission for select to samverkan_app using (
  person_id = (select app.viewer()) or org_id = any ((select app.orgs('cases.read_security'))::uuid[])
);
create policy admit on case_admission for insert to samverkan_app with check (
  org_id = any ((select app.orgs('cases.read_security'))::uuid[]) and admitted_by = (select app.viewer())
);
create policy dismiss on case_admission for delete to samverkan_app
  using (org_id = any ((select app.orgs('cases.read_security'))::uuid[]));

drop policy read on cases;
create policy read on cases for select to samverkan_app using (
  (org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and (
    not is_security
    or (select app.reckons())
    or org_id = any ((select app.orgs('cases.read_security'))::uuid[])
    or exists (select from case_admission a where a.org_id = cases.org_id and a.case_id = cases.id
      and a.person_id = (select app.viewer()))
  ))
  or (org_id = any ((select app.orgs('cases.read_own'))::uuid[]) and requester_id = (select app.viewer()))
);

-- What hangs on a case is seen with it.
drop policy read on case_event;
create policy read on case_event for select to samverkan_app using (
  org_id = any ((select app.orgs('cases.read_own'))::uuid[])
  and exists (select from cases c where c.org_id = case_event.org_id and c.id = case_event.case_id)
  and (not internal or org_id = any ((select app.orgs('cases.read_internal'))::uuid[]))
);
drop policy append on case_event;
create policy append on case_event for insert to samverkan_app with check (
  (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or (kind in ('excluded', 'included') and org_id = any ((select app.orgs('sla.exclude'))::uuid[])))
  and (actor_id is null or actor_id = (select app.viewer()))
  and exists (select from cases c where c.org_id = case_event.org_id and c.id = case_event.case_id)
);

drop policy read on sla_outcome;
create policy read on sla_outcome for select to samverkan_app using (
  (org_id = any ((select app.orgs('sla.read'))::uuid[]) and (
    not is_security or (select app.reckons()) or org_id = any ((select app.orgs('cases.read_security'))::uuid[])))
  or exists (select from cases c where c.org_id = sla_outcome.org_id and c.id = sla_outcome.case_id)
);
-- The policy that let a clock be written let it be read too, whoever it belonged to.
drop policy write on sla_outcome;
do $$
declare deed text;
begin
  foreach deed in array array['insert to samverkan_app with check', 'update to samverkan_app using', 'delete to samverkan_app using']
  loop
    execute format('create policy %I on sla_outcome for %s (org_id = any ((select app.orgs(''cases.write''))::uuid[])'
      ' or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))', 'write_' || split_part(deed, ' ', 1), deed);
  end loop;
end $$;

-- What is worked out behind a case: not for its reporter, where it is a security case.
do $$
declare name text;
  inside constant text := '(org_id = any ((select app.orgs(''cases.read_org''))::uuid[]) and exists (select from cases c'
    ' where c.org_id = %1$I.org_id and c.id = %1$I.case_id and (not c.is_security or (select app.reckons())'
    ' or c.org_id = any ((select app.orgs(''cases.read_security''))::uuid[])'
    ' or exists (select from case_admission a where a.org_id = c.org_id and a.case_id = c.id'
    ' and a.person_id = (select app.viewer())))))';
begin
  foreach name in array array['incident_follow_up', 'escalation']
  loop
    execute format('drop policy read on %I', name);
    execute format('create policy read on %1$I for select to samverkan_app using ' || inside, name);
  end loop;
end $$;

drop policy read on incident_entry;
create policy read on incident_entry for select to samverkan_app using (exists (
  select from incident_follow_up f where f.org_id = incident_entry.org_id and f.id = incident_entry.follow_up_id));
drop policy read on incident_action;
create policy read on incident_action for select to samverkan_app using (exists (
  select from incident_follow_up f where f.org_id = incident_action.org_id and f.id = incident_action.follow_up_id));
drop policy read on escalation_told;
create policy read on escalation_told for select to samverkan_app using (exists (
  select from escalation e where e.org_id = escalation_told.org_id and e.id = escalation_told.escalation_id));

drop policy read on case_relation;
create policy read on case_relation for select to samverkan_app using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[])
  and exists (select from cases c where c.org_id = case_relation.org_id and c.id = case_relation.case_id)
  and exists (select from cases c where c.org_id = case_relation.org_id and c.id = case_relation.related_id)
);

-- What was told of it to other systems, and what a draft of a report says of it.
drop policy read on webhook_delivery;
create policy read on webhook_delivery for select to samverkan_app using (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[])
  and exists (select from cases c where c.org_id = webhook_delivery.org_id and c.id = webhook_delivery.case_id)
);
drop policy select_draft on sla_report_comment;
create policy select_draft on sla_report_comment for select to samverkan_app using (
  org_id = any ((select app.orgs('reports.write'))::uuid[])
  and exists (select from cases c where c.org_id = sla_report_comment.org_id and c.id = sla_report_comment.case_id)
  and exists (select from sla_report r where r.org_id = sla_report_comment.org_id
    and r.id = sla_report_comment.report_id and r.published_at is null)
);

-- Whoever owns escalation on the customer's side lifts a case too; it is closed by them or at the desk.
drop policy lift on escalation;
create policy lift on escalation for insert to samverkan_app with check (
  org_id = any ((select app.orgs('cases.escalate'))::uuid[]) and by_id = (select app.viewer()) and closed_at is null
);
drop policy finish on escalation;
create policy finish on escalation for update to samverkan_app using (
  org_id = any ((select app.orgs('cases.escalate'))::uuid[]) and closed_at is null
) with check (closed_by_id = (select app.viewer()));
drop policy tell on escalation_told;
create policy tell on escalation_told for insert to samverkan_app with check (org_id = any ((select app.orgs('cases.escalate'))::uuid[]));
