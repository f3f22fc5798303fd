create type customer_kpi_kind as enum ('catalogue', 'formula', 'typed');

create table customer_kpi (
  org_id uuid not null references organisation (id) on delete restrict on update cascade,
  id uuid not null,
  kind customer_kpi_kind not null,
  kpi text,
  key text not null,
  name text not null default '',
  definition text not null default '',
  formula text,
  unit text,
  direction text not null default 'none' check (direction in ('up', 'down', 'none')),
  permissions text[],
  created_at timestamptz(3) not null,
  created_by_id uuid,
  ended_at timestamptz(3),
  primary key (org_id, id),
  check ((kind = 'catalogue') = (kpi is not null)),
  check ((kind = 'formula') = (formula is not null)),
  check ((kind = 'catalogue') = (unit is null)),
  check (cardinality(permissions) > 0)
);
-- Followed once at a time.
create unique index customer_kpi_followed on customer_kpi (org_id, key) where ended_at is null;

create table customer_kpi_target (
  org_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  valid_from text not null check (valid_from ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  target double precision,
  threshold double precision,
  owner_id uuid,
  review_on date,
  decided text not null default '',
  created_at timestamptz(3) not null,
  created_by_id uuid,
  primary key (org_id, id),
  foreign key (org_id, kpi_id) references customer_kpi (org_id, id) on delete restrict on update cascade
);
create index customer_kpi_target_org_id_kpi_id_valid_from_idx on customer_kpi_target (org_id, kpi_id, valid_from);

create table customer_kpi_value (
  org_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  value double precision not null,
  note text not null default '',
  entered_at timestamptz(3) not null,
  entered_by_id uuid,
  primary key (org_id, id),
  foreign key (org_id, kpi_id) references customer_kpi (org_id, id) on delete restrict on update cascade
);
create index customer_kpi_value_org_id_kpi_id_month_idx on customer_kpi_value (org_id, kpi_id, month);

create table period_closing (
  org_id uuid not null references organisation (id) on delete restrict on update cascade,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  closed_at timestamptz(3) not null,
  closed_by_id uuid,
  primary key (org_id, month)
);

create table period_figure (
  org_id uuid not null,
  month text not null,
  kpi text not null,
  permissions text[],
  value double precision,
  numerator double precision,
  denominator double precision,
  n integer not null,
  excluded jsonb not null,
  unit text not null,
  currency text,
  rows_hash text not null,
  primary key (org_id, month, kpi),
  foreign key (org_id, month) references period_closing (org_id, month) on delete restrict on update cascade,
  check (cardinality(permissions) > 0)
);

-- Whether whoever asks holds every one of some rights with a customer.
create function app.holds_all(org uuid, permissions text[]) returns boolean language sql stable as $$
  select not exists (select from unnest(permissions) as p where not (org = any (app.orgs(p))))
$$;
grant execute on function app.holds_all(uuid, text[]) to samverkan_app, samverkan_job;

-- Closed is closed, whoever asks: a second closing takes nothing away, and a figure is frozen with its month.
create function app.period_is_closed() returns trigger language plpgsql as $$
begin
  raise exception 'the figures of % are closed and cannot be changed', old.month;
end $$;
create trigger period_is_closed before update or delete on period_closing for each row execute function app.period_is_closed();
create trigger period_is_closed before update or delete on period_figure for each row execute function app.period_is_closed();
create function app.period_takes_no_more() returns trigger language plpgsql as $$
begin
  if exists (select from period_closing c where c.org_id = new.org_id and c.month = new.month
    and c.xmin::text <> (pg_current_xact_id()::text::bigint % 4294967296)::text) then
    raise exception 'the figures of % are closed and take no more', new.month;
  end if;
  return new;
end $$;
create trigger period_takes_no_more before insert on period_figure for each row
  when (current_user in ('samverkan_app', 'samverkan_job')) execute function app.period_takes_no_more();

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['customer_kpi', 'customer_kpi_target', 'customer_kpi_value', 'period_closing', 'period_figure']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;
create policy read on customer_kpi for select to samverkan_app
  using (org_id = any ((select app.orgs('sla.read'))::uuid[]) and app.holds_all(org_id, permissions));
create policy follow on customer_kpi for insert to samverkan_app with check (
  org_id = any ((select app.orgs('kpi.manage'))::uuid[]) and created_by_id = (select app.viewer())
  and app.holds_all(org_id, permissions));
create policy finish on customer_kpi for update to samverkan_app
  using (org_id = any ((select app.orgs('kpi.manage'))::uuid[]));
grant update (ended_at) on customer_kpi to samverkan_app, samverkan_job;

do $$
declare name text;
begin
  foreach name in array array['customer_kpi_target', 'customer_kpi_value']
  loop
    execute format('create policy read on %1$I for select to samverkan_app using (exists (select from customer_kpi k'
      ' where k.org_id = %1$I.org_id and k.id = %1$I.kpi_id))', name);
  end loop;
end $$;
create policy decide on customer_kpi_target for insert to samverkan_app with check (
  org_id = any ((select app.orgs('kpi.manage'))::uuid[]) and created_by_id = (select app.viewer())
  and exists (select from customer_kpi k where k.org_id = customer_kpi_target.org_id and k.id = customer_kpi_target.kpi_id));
create policy enter on customer_kpi_value for insert to samverkan_app with check (
  org_id = any ((select app.orgs('kpi.manage'))::uuid[]) and entered_by_id = (select app.viewer())
  and exists (select from customer_kpi k where k.org_id = customer_kpi_value.org_id and k.id = customer_kpi_value.kpi_id
    and k.kind = 'typed'));

create policy read on period_closing for select to samverkan_app using (org_id = any ((select app.orgs('sla.read'))::uuid[]));
create policy finish on period_closing for insert to samverkan_app with check (
  org_id = any ((select app.orgs('period.close'))::uuid[]) and closed_by_id = (select app.viewer()));
create policy read on period_figure for select to samverkan_app
  using (org_id = any ((select app.orgs('sla.read'))::uuid[]) and app.holds_all(org_id, permissions));
create policy keep on period_figure for insert to samverkan_app with check (
  org_id = any ((select app.orgs('period.close'))::uuid[]));
