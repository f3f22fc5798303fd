-- CreateEnum
CREATE TYPE "mail_in_state" AS ENUM ('received', 'added', 'opened', 'held', 'ignored', 'discarded');

-- AlterEnum
ALTER TYPE "key_rights" ADD VALUE 'mail';

-- CreateTable
CREATE TABLE "mail_in" (
    "id" UUID NOT NULL,
    "org_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "mail_in_state" NOT NULL DEFAULT 'received',
    "reason" TEXT,
    "raw" BYTEA,
    "size" INTEGER NOT NULL,
    "message_id" TEXT,
    "from_address" TEXT NOT NULL DEFAULT '',
    "from_name" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "files" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "refused" JSONB NOT NULL DEFAULT '[]',
    "person_id" UUID,
    "hint" TEXT,
    "case_org_id" UUID,
    "case_id" UUID,
    "seq" INTEGER,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "mail_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mail_in_state_received_at_idx" ON "mail_in"("state", "received_at" DESC);

-- CreateIndex
CREATE INDEX "mail_in_case_org_id_case_id_idx" ON "mail_in"("case_org_id", "case_id");

-- CreateIndex
CREATE INDEX "mail_in_from_address_received_at_idx" ON "mail_in"("from_address", "received_at" DESC);

-- Lock two.
alter table mail_in enable row level security;
alter table mail_in force row level security;
create policy operator on mail_in to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert, update, delete on mail_in to samverkan_job;

-- A key that hands in mail does so for its own customer, and sees nothing of what became of it.
create policy hand_in on mail_in for insert to samverkan_app with check (
  org_id = any ((select app.orgs('mail.deliver'))::uuid[]) and state = 'received' and case_id is null
);

-- Whoever works on the cases of the customer it belongs to. What belongs to nobody known yet: whoever works on any.
create policy read on mail_in for select to samverkan_app using (
  coalesce(case_org_id, org_id) = any ((select app.orgs('cases.write'))::uuid[])
  or (case_org_id is null and org_id is null and cardinality((select app.orgs('cases.write'))) > 0)
);
-- What is held is decided on once: it becomes a case, goes to one, or is thrown away.
create policy decide on mail_in for update to samverkan_app using (
  state = 'held' and (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or (org_id is null and cardinality((select app.orgs('cases.write'))) > 0))
) with check (
  decided_by = (select app.viewer()) and raw is null and (
    (state = 'discarded' and case_id is null)
    or (state in ('added', 'opened') and case_id is not null
      and case_org_id = any ((select app.orgs('cases.write'))::uuid[]) and case_org_id = coalesce(org_id, case_org_id)))
);
grant select, insert on mail_in to samverkan_app;
grant update (state, raw, refused, case_org_id, case_id, seq, decided_by, decided_at, note) on mail_in to samverkan_app;
