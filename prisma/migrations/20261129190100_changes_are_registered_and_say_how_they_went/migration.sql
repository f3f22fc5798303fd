create type change_kind as enum ('standard', 'normal', 'emergency');
create type change_side as enum ('customer', 'supplier');
create type change_outcome as enum ('implemented', 'backed_out', 'failed', 'cancelled');

create table change (
  org_id uuid not null,
  id uuid not null,
  reference text not null,
  source text not null default 'portal',
  title text not null,
  kind change_kind not null,
  service_key text not null,
  asked_by change_side not null,
  asked_at timestamptz(3) not null,
  window_from timestamptz(3),
  window_to timestamptz(3),
  estimated_finish_at timestamptz(3),
  begun_at timestamptz(3),
  finished_at timestamptz(3),
  outcome change_outcome,
  revision integer not null default 1,
  created_at timestamptz(3) not null default current_timestamp,
  constraint change_pkey primary key (org_id, id),
  constraint change_org_id_fkey foreign key (org_id) references organisation (id) on delete restrict on update cascade,
  constraint change_org_id_service_key_fkey foreign key (org_id, service_key) references service (org_id, key)
    on delete restrict on update cascade,
  constraint change_window_has_both_ends check ((window_from is null) = (window_to is null)),
  constraint change_window_ends_after_it_begins check (window_to > window_from),
  constraint change_that_ended_has_an_outcome check ((finished_at is null) = (outcome is null)),
  constraint change_ends_after_it_begins check (finished_at >= begun_at)
);
create unique index change_org_id_reference_key on change (org_id, reference);
create index change_org_id_finished_at_idx on change (org_id, finished_at);

create table change_incident (
  org_id uuid not null,
  change_id uuid not null,
  case_id uuid not null,
  linked_at timestamptz(3) not null default current_timestamp,
  constraint change_incident_pkey primary key (org_id, change_id, case_id),
  constraint change_incident_org_id_change_id_fkey foreign key (org_id, change_id) references change (org_id, id)
    on delete restrict on update cascade,
  constraint change_incident_org_id_case_id_fkey foreign key (org_id, case_id) references cases (org_id, id)
    on delete restrict on update cascade
);
create index change_incident_org_id_case_id_idx on change_incident (org_id, case_id);

-- Lock two: read by those who follow changes, registered by those who answer for them. That a change caused a case is told to
-- all of them, what the case is about to those who see the case.
do $$
declare name text;
begin
  foreach name in array array['change', 'change_incident']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('create policy read on %I for select to samverkan_app'
      ' using (org_id = any ((select app.orgs(''changes.read''))::uuid[]))', name);
    execute format('create policy register on %I for insert to samverkan_app'
      ' with check (org_id = any ((select app.orgs(''changes.write''))::uuid[]))', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;
create policy save on change for update to samverkan_app using (org_id = any ((select app.orgs('changes.write'))::uuid[]));
create policy part on change_incident for delete to samverkan_app
  using (org_id = any ((select app.orgs('changes.write'))::uuid[]));
grant update (title, kind, service_key, asked_by, asked_at, window_from, window_to, estimated_finish_at, begun_at, finished_at,
  outcome, revision) on change to samverkan_app, samverkan_job;
grant delete on change_incident to samverkan_app, samverkan_job;

-- The dashboard of changes has views of its own.
alter table saved_view drop constraint saved_view_page;
alter table saved_view add constraint saved_view_page
  check (page in ('sla', 'cases', 'satisfaction', 'selfService', 'changes'));
create or replace function app.page_orgs(page text) returns uuid[] language sql stable as $$
  select (case page
    when 'satisfaction' then app.orgs('satisfaction.read')
    when 'changes' then app.orgs('changes.read')
    else app.orgs('sla.read') end)::uuid[]
$$;
