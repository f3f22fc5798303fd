-- A problem is a case of its own kind; what is known of it besides stands here.
create table problem_record (
  org_id uuid not null,
  case_id uuid not null,
  is_known_error boolean not null default false,
  cause text not null default '',
  workaround text not null default '',
  revision integer not null default 1,
  updated_at timestamptz(3) not null default current_timestamp,
  updated_by uuid,
  primary key (org_id, case_id),
  foreign key (org_id, case_id) references cases (org_id, id) on delete restrict on update cascade
);

-- Changes are managed elsewhere: a case names them by what they are called there.
create table case_change (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reference text not null,
  link text,
  is_public boolean not null default false,
  created_at timestamptz(3) not null default current_timestamp,
  created_by uuid,
  primary key (org_id, id),
  foreign key (org_id, case_id) references cases (org_id, id) on delete restrict on update cascade,
  constraint case_change_link check (link like 'https://%')
);
create index case_change_org_id_case_id_idx on case_change (org_id, case_id);

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['problem_record', 'case_change']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('grant select, insert on %I to samverkan_app', name);
    execute format('create policy add on %1$I for insert to samverkan_app with check ('
      'org_id = any ((select app.orgs(''cases.write''))::uuid[])'
      ' and exists (select from cases c where c.org_id = %1$I.org_id and c.id = %1$I.case_id))', name);
  end loop;
end $$;
create policy read on problem_record for select to samverkan_app using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[])
  and exists (select from cases c where c.org_id = problem_record.org_id and c.id = problem_record.case_id)
);
create policy change on problem_record for update to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));
grant update (is_known_error, cause, workaround, revision, updated_at, updated_by) on problem_record to samverkan_app;

-- A change is told with its case where it is public; the rest is for those who work with the cases.
create policy read on case_change for select to samverkan_app using (
  exists (select from cases c where c.org_id = case_change.org_id and c.id = case_change.case_id)
  and (is_public or org_id = any ((select app.orgs('cases.read_internal'))::uuid[])
    or org_id = any ((select app.orgs('cases.write'))::uuid[]))
);
create policy part on case_change for delete to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));
grant delete on case_change to samverkan_app;
