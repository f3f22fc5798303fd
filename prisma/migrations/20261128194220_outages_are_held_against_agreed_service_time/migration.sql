create table outage (
  org_id uuid not null,
  id uuid not null,
  service_key text not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  planned boolean not null default false,
  agreed_on date,
  note text not null,
  created_at timestamptz(3) not null default current_timestamp,
  created_by uuid,
  removed_at timestamptz(3),
  primary key (org_id, id),
  foreign key (org_id, service_key) references service (org_id, key) on delete restrict on update cascade,
  constraint outage_ends_after_it_starts check (ended_at > started_at),
  constraint outage_planned_has_an_end check (not planned or (ended_at is not null and agreed_on is not null))
);
create index outage_org_id_started_at_idx on outage (org_id, started_at);

-- Lock two: read by those who follow the service level, registered by those who work with the cases.
alter table outage enable row level security;
alter table outage force row level security;
create policy operator on outage to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on outage for select to samverkan_app
  using (org_id = any ((select app.orgs('sla.read'))::uuid[]));
create policy register on outage for insert to samverkan_app
  with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));
create policy change on outage for update to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));
grant select, insert on outage to samverkan_app, samverkan_job;
grant update (ended_at, removed_at) on outage to samverkan_app, samverkan_job;
