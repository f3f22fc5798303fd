-- The last comparison of what is stored with what the events say, per customer.
create table sla_verification (
  org_id uuid primary key references organisation (id) on delete restrict on update cascade,
  asked_at timestamptz(3),
  asked_by uuid,
  ran_at timestamptz(3),
  took_ms integer,
  cases integer not null default 0,
  clocks integer not null default 0,
  month_rows integer not null default 0,
  difference_count integer not null default 0,
  differences jsonb not null default '[]'
);

-- Lock two: asked for and read by those who manage the service level; written by the job.
alter table sla_verification enable row level security;
alter table sla_verification force row level security;
create policy operator on sla_verification to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on sla_verification for select to samverkan_app
  using (org_id = any ((select app.orgs('sla.manage'))::uuid[]));
create policy ask on sla_verification for insert to samverkan_app
  with check (org_id = any ((select app.orgs('sla.manage'))::uuid[]) and ran_at is null);
create policy ask_again on sla_verification for update to samverkan_app
  using (org_id = any ((select app.orgs('sla.manage'))::uuid[]));
grant select, insert on sla_verification to samverkan_app;
grant update (asked_at, asked_by) on sla_verification to samverkan_app;
grant select, insert, update on sla_verification to samverkan_job;
