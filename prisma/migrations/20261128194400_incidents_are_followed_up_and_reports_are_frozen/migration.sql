-- CreateTable
CREATE TABLE "incident_follow_up" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "document_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "incident_follow_up_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "incident_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "incident_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "incident_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "escalation_told" (
    "org_id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_told_pkey" PRIMARY KEY ("org_id","escalation_id","person_id")
);

-- CreateTable
CREATE TABLE "sla_report" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "figures" JSONB,
    "figures_hash" TEXT,

    CONSTRAINT "sla_report_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "sla_report_rows" (
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "rows_hash" TEXT NOT NULL,

    CONSTRAINT "sla_report_rows_pkey" PRIMARY KEY ("org_id","report_id")
);

-- CreateTable
CREATE TABLE "sla_report_comment" (
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock" "sla_clock" NOT NULL,
    "cycle" SMALLINT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sla_report_comment_pkey" PRIMARY KEY ("org_id","report_id","case_id","clock","cycle")
);

-- CreateTable
CREATE TABLE "sla_report_subscription" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sla_report_subscription_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateIndex
CREATE INDEX "incident_follow_up_org_id_opened_at_idx" ON "incident_follow_up"("org_id", "opened_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "incident_follow_up_org_id_case_id_key" ON "incident_follow_up"("org_id", "case_id");

-- CreateIndex
CREATE INDEX "incident_entry_org_id_follow_up_id_idx" ON "incident_entry"("org_id", "follow_up_id");

-- CreateIndex
CREATE INDEX "incident_action_org_id_follow_up_id_idx" ON "incident_action"("org_id", "follow_up_id");

-- CreateIndex
CREATE INDEX "escalation_org_id_case_id_idx" ON "escalation"("org_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "sla_report_org_id_month_key" ON "sla_report"("org_id", "month");

-- AddForeignKey
ALTER TABLE "incident_follow_up" ADD CONSTRAINT "incident_follow_up_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_org_id_follow_up_id_fkey" FOREIGN KEY ("org_id", "follow_up_id") REFERENCES "incident_follow_up"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_action" ADD CONSTRAINT "incident_action_org_id_follow_up_id_fkey" FOREIGN KEY ("org_id", "follow_up_id") REFERENCES "incident_follow_up"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_told" ADD CONSTRAINT "escalation_told_org_id_escalation_id_fkey" FOREIGN KEY ("org_id", "escalation_id") REFERENCES "escalation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_report" ADD CONSTRAINT "sla_report_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_report_rows" ADD CONSTRAINT "sla_report_rows_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "sla_report"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_report_comment" ADD CONSTRAINT "sla_report_comment_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "sla_report"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two
do $$
declare name text;
begin
  foreach name in array array['incident_follow_up', 'incident_entry', 'incident_action', 'escalation', 'escalation_told',
    'sla_report', 'sla_report_rows', 'sla_report_comment', 'sla_report_subscription']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;

-- Follow-ups: for whoever sees the customer's cases. They are opened by whatever gives a case its priority.
create policy read on incident_follow_up for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy open on incident_follow_up for insert with check (
  closed_at is null and (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or org_id = any ((select app.orgs('sla.exclude'))::uuid[]))
);
create policy change on incident_follow_up for update using (org_id = any ((select app.orgs('incidents.write'))::uuid[]));

create policy read on incident_entry for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy add on incident_entry for insert with check (
  org_id = any ((select app.orgs('incidents.write'))::uuid[]) and author_id = (select app.viewer())
);

-- An action is also for the one who owns it to tick off.
create policy read on incident_action for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy add on incident_action for insert with check (
  org_id = any ((select app.orgs('incidents.write'))::uuid[]) and done_at is null
);
create policy finish on incident_action for update using (
  org_id = any ((select app.orgs('incidents.write'))::uuid[])
  or (owner_id = (select app.viewer()) and org_id = any ((select app.orgs('cases.read_org'))::uuid[]))
);

create policy read on escalation for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy lift on escalation for insert with check (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and by_id = (select app.viewer()) and closed_at is null
);
create policy finish on escalation for update using (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and closed_at is null
) with check (closed_by_id = (select app.viewer()));
create policy read on escalation_told for select using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy tell on escalation_told for insert with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));

-- Reports: a draft is for those who make it, a published one for whoever sees service levels; what it says of cases only
-- for those who may see cases.
create policy read on sla_report for select using (
  org_id = any ((select app.orgs('reports.write'))::uuid[])
  or (published_at is not null and org_id = any ((select app.orgs('sla.read'))::uuid[]))
);
create policy begin on sla_report for insert with check (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and published_at is null
);
create policy change on sla_report for update using (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and published_at is null
) with check (published_at is null or published_by_id = (select app.viewer()));

create policy read on sla_report_rows for select using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[])
  and exists (select 1 from sla_report r where r.org_id = sla_report_rows.org_id and r.id = sla_report_rows.report_id)
);
create policy keep on sla_report_rows for insert with check (
  org_id = any ((select app.orgs('reports.write'))::uuid[])
  and exists (select 1 from sla_report r where r.org_id = sla_report_rows.org_id and r.id = sla_report_rows.report_id
    and r.published_at is null)
);

do $$
declare deed text;
begin
  foreach deed in array array['select', 'update', 'delete']
  loop
    execute format('create policy %I on sla_report_comment for %s using (org_id = any ((select app.orgs(''reports.write''))::uuid[])'
      ' and org_id = any ((select app.orgs(''cases.read_org''))::uuid[])'
      ' and exists (select 1 from sla_report r where r.org_id = sla_report_comment.org_id'
      ' and r.id = sla_report_comment.report_id and r.published_at is null))', deed || '_draft', deed);
  end loop;
end $$;
create policy write on sla_report_comment for insert with check (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and author_id = (select app.viewer())
  and exists (select 1 from sla_report r where r.org_id = sla_report_comment.org_id
    and r.id = sla_report_comment.report_id and r.published_at is null)
);

create policy own on sla_report_subscription using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('sla.read'))::uuid[])
);
create policy count on sla_report_subscription for select using (
  org_id = any ((select app.orgs('reports.write'))::uuid[])
);

grant update (cause, effect, revision, document_id, closed_at, closed_by_id) on incident_follow_up to samverkan_app, samverkan_job;
grant update (done_at, done_by_id) on incident_action to samverkan_app, samverkan_job;
grant update (closed_at, closed_by_id, outcome) on escalation to samverkan_app, samverkan_job;
grant update (summary, summary_by_id, revision, published_at, published_by_id, figures, figures_hash) on sla_report
  to samverkan_app, samverkan_job;
grant update (body, author_id, updated_at), delete on sla_report_comment to samverkan_app, samverkan_job;
grant delete on sla_report_subscription to samverkan_app, samverkan_job;

-- Published is published, for the job role too: what was shown in a meeting is there to be shown again.
create function app.report_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'the report of % is published and cannot be changed', old.month;
end $$;
create trigger report_is_frozen before update on sla_report for each row
  when (old.published_at is not null and current_user in ('samverkan_app', 'samverkan_job'))
  execute function app.report_is_frozen();
