-- Who made a version, when and why. Nobody for those that came with the customer.
alter table agreement_version
  add column created_at timestamptz(3) not null default current_timestamp,
  add column created_by uuid,
  add column note text not null default '';
alter table calendar_version
  add column created_at timestamptz(3) not null default current_timestamp,
  add column created_by uuid,
  add column note text not null default '';

-- A version never changes: what is new is another version.
revoke update on agreement_version, calendar_version from samverkan_job;

-- Lock two: those who manage the service level make new versions, in their own name.
grant insert on calendar, calendar_version, agreement_version to samverkan_app;
create policy add on calendar for insert to samverkan_app
  with check (org_id = any ((select app.orgs('sla.manage'))::uuid[]));
create policy add on calendar_version for insert to samverkan_app
  with check (org_id = any ((select app.orgs('sla.manage'))::uuid[]) and created_by = (select app.viewer()));
create policy add on agreement_version for insert to samverkan_app
  with check (org_id = any ((select app.orgs('sla.manage'))::uuid[]) and created_by = (select app.viewer()));
