-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('pending', 'running', 'done', 'dead');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sent', 'kept', 'refused');

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "org_id" UUID,
    "dedupe_key" TEXT,
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "max_attempts" INTEGER NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'pending',
    "locked_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL,
    "org_id" UUID,
    "to_person" UUID,
    "to_address" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_text" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "audience" TEXT[],
    "words" TEXT[],

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("document_id","lang")
);

-- CreateIndex
CREATE INDEX "mail_message_created_at_idx" ON "mail_message"("created_at");

-- What waits, in the order of its time; what runs, by when it may be taken again; what failed for good, newest first.
CREATE INDEX "job_pending" ON "job" ("run_at", "id") WHERE "state" = 'pending';
CREATE INDEX "job_running" ON "job" ("locked_until") WHERE "state" = 'running';
CREATE INDEX "job_dead" ON "job" ("created_at" DESC) WHERE "state" = 'dead';

-- A second wish for the same work joins the first while that has not begun. A job that waits to be tried again stands
-- apart: what it saw the first time may be older than the new wish.
CREATE UNIQUE INDEX "job_one_pending" ON "job" ("kind", "dedupe_key") WHERE "state" = 'pending' AND "attempts" = 0;

-- Lock two
do $$
declare name text;
begin
  foreach name in array array['job', 'mail_message', 'search_text']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
  end loop;
end $$;

-- Whoever works in the portal may ask for work and mail, for customers of theirs, and cannot read it back.
create policy enqueue on job for insert with check (
  (select app.viewer()) is not null and state = 'pending' and attempts = 0 and locked_until is null and done_at is null
  and (org_id is null or org_id = any ((select app.orgs('customer.open'))::uuid[]))
);
create policy enqueue on mail_message for insert with check (
  (select app.viewer()) is not null and state = 'queued' and sent_at is null
  and (org_id is null or org_id = any ((select app.orgs('customer.open'))::uuid[]))
);

-- Those who read the audit log see what was mailed and what failed, and may have a dead job tried again.
create policy read on job for select using (
  org_id = any ((select app.orgs('audit.read'))::uuid[])
  or (org_id is null and cardinality((select app.orgs('audit.read'))) > 0)
);
create policy retry on job for update using (
  state = 'dead' and (org_id = any ((select app.orgs('audit.read'))::uuid[])
    or (org_id is null and cardinality((select app.orgs('audit.read'))) > 0))
) with check (state = 'pending');
create policy read on mail_message for select using (
  org_id = any ((select app.orgs('audit.read'))::uuid[])
  or (org_id is null and cardinality((select app.orgs('audit.read'))) > 0)
);

grant select, insert on job, mail_message to samverkan_app;
grant update (state, run_at, max_attempts) on job to samverkan_app;
grant select, insert, update, delete on job, mail_message, search_text to samverkan_job;
