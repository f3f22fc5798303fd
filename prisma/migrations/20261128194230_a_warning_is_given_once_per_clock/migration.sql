-- What has been told of a clock: one row per share of its target, so that nobody is told twice.
create table sla_warning (
  org_id uuid not null,
  case_id uuid not null,
  clock sla_clock not null,
  cycle smallint not null,
  percent smallint not null,
  told_at timestamptz(3) not null default current_timestamp,
  primary key (org_id, case_id, clock, cycle, percent),
  foreign key (org_id, case_id) references cases (org_id, id) on delete cascade on update cascade
);

-- The clocks that run, soonest due first: few at any time, whatever the number of cases.
create index sla_outcome_running_due on sla_outcome (due_at) where outcome = 'running' and paused_at is null;

-- Lock two: only the job reads and writes it.
alter table sla_warning enable row level security;
alter table sla_warning force row level security;
create policy operator on sla_warning to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert on sla_warning to samverkan_job;
