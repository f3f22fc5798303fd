-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('open', 'waiting', 'resolved', 'closed');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('customer', 'supplier');

-- CreateEnum
CREATE TYPE "person_status" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "sla_clock" AS ENUM ('response', 'resolution');

-- CreateEnum
CREATE TYPE "sla_outcome_kind" AS ENUM ('met', 'breached', 'running', 'excluded');

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sso_identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sso_identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "method" TEXT NOT NULL,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "chain" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "cases" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "external_key" TEXT,
    "source_digest" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'incident',
    "channel" TEXT NOT NULL DEFAULT 'portal',
    "category" TEXT,
    "subcategory" TEXT,
    "site_key" TEXT,
    "requester_id" UUID,
    "requester_name" TEXT,
    "assigned_group" TEXT,
    "assignee" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "service_key" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "state" "case_state" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "first_response_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "calendar_ms" BIGINT,
    "business_ms" BIGINT,
    "opened_month" TEXT NOT NULL,
    "resolved_month" TEXT,
    "closed_month" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "text" TEXT,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "actor_id" UUID,
    "actor_name" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("org_id","case_id","seq")
);

-- CreateTable
CREATE TABLE "sla_month" (
    "org_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "clock" "sla_clock" NOT NULL,
    "service_key" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "met" INTEGER NOT NULL,
    "breached" INTEGER NOT NULL,
    "excluded" INTEGER NOT NULL,

    CONSTRAINT "sla_month_pkey" PRIMARY KEY ("org_id","month","clock","service_key","priority")
);

-- CreateTable
CREATE TABLE "case_month" (
    "org_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "service_key" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "opened" INTEGER NOT NULL,
    "resolved" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,
    "reopened" INTEGER NOT NULL,
    "calendar_ms" BIGINT[],
    "business_ms" BIGINT[],

    CONSTRAINT "case_month_pkey" PRIMARY KEY ("org_id","month","service_key","priority")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "employees" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "status" "person_status" NOT NULL DEFAULT 'active',
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("org_id","person_id","from_date")
);

-- CreateTable
CREATE TABLE "assignment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "service" (
    "org_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "service_pkey" PRIMARY KEY ("org_id","key")
);

-- CreateTable
CREATE TABLE "site" (
    "org_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("org_id","key")
);

-- CreateTable
CREATE TABLE "calendar" (
    "org_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("org_id","key")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "calendar_key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "org_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("org_id","key")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "terms" JSONB NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "sla_outcome" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock" "sla_clock" NOT NULL,
    "cycle" SMALLINT NOT NULL DEFAULT 1,
    "service_key" TEXT NOT NULL,
    "priority" SMALLINT NOT NULL,
    "agreement_version_id" UUID NOT NULL,
    "calendar_version_id" UUID NOT NULL,
    "target_ms" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "original_due_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "worked_ms" BIGINT NOT NULL,
    "paused_ms" BIGINT NOT NULL,
    "outcome" "sla_outcome_kind" NOT NULL,
    "excluded_reason" TEXT,
    "due_month" TEXT NOT NULL,

    CONSTRAINT "sla_outcome_pkey" PRIMARY KEY ("org_id","case_id","clock","cycle")
);

-- CreateIndex
CREATE INDEX "sso_identity_person_id_idx" ON "sso_identity"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_chain_at_idx" ON "audit_entry"("chain", "at");

-- CreateIndex
CREATE INDEX "cases_org_id_opened_at_idx" ON "cases"("org_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "cases_org_id_closed_at_idx" ON "cases"("org_id", "closed_at");

-- CreateIndex
CREATE INDEX "cases_org_id_opened_month_idx" ON "cases"("org_id", "opened_month");

-- CreateIndex
CREATE INDEX "cases_org_id_resolved_month_idx" ON "cases"("org_id", "resolved_month");

-- CreateIndex
CREATE INDEX "cases_org_id_requester_id_idx" ON "cases"("org_id", "requester_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_org_id_number_key" ON "cases"("org_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_org_id_source_external_key_key" ON "cases"("org_id", "source", "external_key");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_key_key" ON "organisation"("key");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_org_id_calendar_key_valid_from_key" ON "calendar_version"("org_id", "calendar_key", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_org_id_agreement_key_valid_from_key" ON "agreement_version"("org_id", "agreement_key", "valid_from");

-- CreateIndex
CREATE INDEX "sla_outcome_org_id_due_month_clock_outcome_idx" ON "sla_outcome"("org_id", "due_month", "clock", "outcome");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sso_identity" ADD CONSTRAINT "sso_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_service_key_fkey" FOREIGN KEY ("org_id", "service_key") REFERENCES "service"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_version" ADD CONSTRAINT "calendar_version_org_id_calendar_key_fkey" FOREIGN KEY ("org_id", "calendar_key") REFERENCES "calendar"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_org_id_agreement_key_fkey" FOREIGN KEY ("org_id", "agreement_key") REFERENCES "agreement"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_outcome" ADD CONSTRAINT "sla_outcome_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a unit of work may see is set as its first statement: set_config('app.context', <json>, true).
-- These read it. None is SECURITY DEFINER; without a context they give nothing.
create schema app;

create function app.context() returns jsonb language sql stable as
$$ select coalesce(nullif(current_setting('app.context', true), ''), '{}')::jsonb $$;

create function app.viewer() returns uuid language sql stable as
$$ select (app.context() ->> 'viewer')::uuid $$;

create function app.door() returns text language sql stable as
$$ select coalesce(app.context() ->> 'door', '') $$;

create function app.audiences() returns text[] language sql stable as
$$ select array(select jsonb_array_elements_text(app.context() -> 'audiences')) $$;

-- The customers in which the viewer holds a permission.
create function app.orgs(permission text) returns uuid[] language sql stable as
$$ select array(select jsonb_array_elements_text(app.context() -> 'grants' -> permission))::uuid[] $$;

grant usage on schema public, app to samverkan_app, samverkan_job;
grant execute on all functions in schema app to samverkan_app, samverkan_job;

-- Lock two on every table: enabled, and forced so that the owner is no exception.
do $$
declare name text;
begin
  foreach name in array array['organisation', 'person', 'membership', 'assignment', 'service', 'site', 'credential',
    'sso_identity', 'session', 'audit_entry', 'audit_head', 'cases', 'case_event', 'calendar', 'calendar_version',
    'agreement', 'agreement_version', 'sla_outcome', 'sla_month', 'case_month']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
  end loop;
end $$;

grant select on organisation, person, membership, assignment, service, site, credential, sso_identity, session,
  audit_entry, audit_head, cases, case_event, calendar, calendar_version, agreement, agreement_version,
  sla_outcome, sla_month, case_month to samverkan_app, samverkan_job;
grant insert on person, assignment, credential, sso_identity, session, audit_entry, audit_head, cases, case_event,
  sla_outcome, sla_month, case_month to samverkan_app, samverkan_job;
grant update on assignment, credential, session, audit_head, cases, sla_outcome, sla_month, case_month
  to samverkan_app, samverkan_job;
grant update (locale, theme, status, session_version) on person to samverkan_app;
grant delete on sla_outcome, sla_month, case_month to samverkan_app, samverkan_job;
grant select, insert, update, delete on rate_limit to samverkan_app, samverkan_job;

-- The operator's work: setting customers up, importing, replacing what an import brought.
grant insert, update on organisation, person, membership, service, site, calendar, calendar_version, agreement,
  agreement_version to samverkan_job;
grant delete on case_event to samverkan_job;

-- Organisations and people
create policy read on organisation for select using (
  id = any ((select app.orgs('customer.open'))::uuid[])
  or (kind = 'supplier' and (select app.viewer()) is not null)
  or (select app.door()) = 'sign-in'
);
create policy read on membership for select using (
  person_id = (select app.viewer())
  or org_id = any ((select app.orgs('people.manage'))::uuid[])
  or (select app.door()) = 'sign-in'
);
create policy read on assignment for select using (
  person_id = (select app.viewer())
  or org_id = any ((select app.orgs('people.read'))::uuid[])
  or ((select app.viewer()) is not null and exists (
    select 1 from organisation o where o.id = assignment.org_id and o.kind = 'supplier'))
  or (select app.door()) = 'sign-in'
);
create policy give on assignment for insert with check (org_id = any ((select app.orgs('people.manage'))::uuid[]));
create policy change on assignment for update using (org_id = any ((select app.orgs('people.manage'))::uuid[]));

-- A person is seen by themselves, and by those who may see one of their memberships or roles.
create policy read on person for select using (
  id = (select app.viewer())
  or (select app.door()) = 'sign-in'
  or exists (select 1 from assignment a where a.person_id = person.id)
  or exists (select 1 from membership m where m.person_id = person.id)
);
create policy change on person for update using (
  id = (select app.viewer())
  or (select app.door()) = 'sign-in'
  or exists (select 1 from membership m where m.person_id = person.id
    and m.org_id = any ((select app.orgs('people.manage'))::uuid[]))
);
create policy add on person for insert with check (cardinality((select app.orgs('people.manage'))) > 0);

-- Sign-in: the door reads what it needs to let a person in; a person sees and changes what is theirs.
create policy door on credential using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy door on sso_identity using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy door on session using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy manage on session for update using (
  exists (select 1 from membership m where m.person_id = session.person_id
    and m.org_id = any ((select app.orgs('people.manage'))::uuid[]))
);

-- Audit: whoever works may append; few may read; nobody may change. The nil chain is for what concerns no customer.
create policy append on audit_entry for insert with check (
  chain = any ((select app.orgs('customer.open'))::uuid[])
  or chain = '00000000-0000-0000-0000-000000000000'
);
create policy read on audit_entry for select using (
  chain = any ((select app.orgs('audit.read'))::uuid[])
  or (chain = '00000000-0000-0000-0000-000000000000' and cardinality((select app.orgs('audit.read'))) > 0)
);
create policy extend on audit_head using (
  chain = any ((select app.orgs('customer.open'))::uuid[])
  or chain = '00000000-0000-0000-0000-000000000000'
);

-- The customer's services, sites, calendars and agreements
create policy read on service for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy read on site for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy read on calendar for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy read on calendar_version for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy read on agreement for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy read on agreement_version for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));

-- Cases: all of the customer's, or one's own
create policy read on cases for select using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[])
  or (org_id = any ((select app.orgs('cases.read_own'))::uuid[]) and requester_id = (select app.viewer()))
);
create policy add on cases for insert with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));
create policy change on cases for update using (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) or org_id = any ((select app.orgs('sla.exclude'))::uuid[])
);
create policy read on case_event for select using (
  (org_id = any ((select app.orgs('cases.read_org'))::uuid[])
    or exists (select 1 from cases c where c.org_id = case_event.org_id and c.id = case_event.case_id))
  and (not internal or org_id = any ((select app.orgs('cases.read_internal'))::uuid[]))
);
create policy append on case_event for insert with check (
  org_id = any ((select app.orgs('cases.write'))::uuid[])
  or (kind in ('excluded', 'included') and org_id = any ((select app.orgs('sla.exclude'))::uuid[]))
);

-- Outcomes and months
create policy read on sla_outcome for select using (
  org_id = any ((select app.orgs('sla.read'))::uuid[])
  or exists (select 1 from cases c where c.org_id = sla_outcome.org_id and c.id = sla_outcome.case_id)
);
create policy read on sla_month for select using (org_id = any ((select app.orgs('sla.read'))::uuid[]));
create policy read on case_month for select using (org_id = any ((select app.orgs('sla.read'))::uuid[]));

do $$
declare name text;
begin
  foreach name in array array['sla_outcome', 'sla_month', 'case_month']
  loop
    execute format('create policy write on %I using (org_id = any ((select app.orgs(''cases.write''))::uuid[])'
      ' or org_id = any ((select app.orgs(''sla.exclude''))::uuid[]))', name);
  end loop;
end $$;
