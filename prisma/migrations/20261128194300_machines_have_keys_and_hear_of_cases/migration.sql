-- CreateEnum
CREATE TYPE "key_rights" AS ENUM ('read', 'write', 'hook');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'delivered', 'failed');

-- CreateTable
CREATE TABLE "api_key" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "rights" "key_rights" NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "api_receipt" (
    "org_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSON,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_receipt_pkey" PRIMARY KEY ("org_id","key_id","name")
);

-- CreateTable
CREATE TABLE "webhook" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "topics" TEXT[],
    "sealed" TEXT NOT NULL,
    "previous_sealed" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" TEXT,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "response_code" INTEGER,
    "error" TEXT,
    "took_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tried_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "api_key_hash_idx" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_receipt_received_at_idx" ON "api_receipt"("received_at");

-- CreateIndex
CREATE INDEX "webhook_delivery_org_id_webhook_id_created_at_idx" ON "webhook_delivery"("org_id", "webhook_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");

-- AddForeignKey
ALTER TABLE "api_receipt" ADD CONSTRAINT "api_receipt_org_id_key_id_fkey" FOREIGN KEY ("org_id", "key_id") REFERENCES "api_key"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_org_id_webhook_id_fkey" FOREIGN KEY ("org_id", "webhook_id") REFERENCES "webhook"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A machine that follows cases asks what was recorded since it last asked.
CREATE INDEX "case_event_recorded" ON "case_event" ("org_id", "recorded_at");

-- A key that signs has a secret that the portal uses itself; of all others only the hash is known.
alter table api_key add constraint api_key_sealed check ((rights = 'hook') = (sealed is not null));
alter table webhook add constraint webhook_https check (url like 'https://%');

-- What was sent along with a request, as its hash. It opens the one row that has it.
create function app.key() returns text language sql stable as
$$ select nullif(app.context() ->> 'key', '') $$;
grant execute on function app.key to samverkan_app, samverkan_job;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['api_key', 'api_receipt', 'webhook', 'webhook_delivery']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
  end loop;
end $$;

create policy door on api_key for select using ((select app.door()) = 'key' and hash = (select app.key()));
create policy used on api_key for update using ((select app.door()) = 'key' and hash = (select app.key()));
create policy read on api_key for select using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
create policy make on api_key for insert with check (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[]) and created_by = (select app.viewer())
);
create policy revoke on api_key for update using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
grant select, insert on api_key to samverkan_app;
grant update (last_used_at, revoked_at) on api_key to samverkan_app;

-- The answers to a key's writes are that key's own.
create policy own on api_receipt for select using (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and key_id = (select app.viewer())
);
create policy write on api_receipt for insert with check (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and key_id = (select app.viewer())
);
create policy answer on api_receipt for update using (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and key_id = (select app.viewer())
);
grant select, insert on api_receipt to samverkan_app;
grant update (status, answer) on api_receipt to samverkan_app;

-- Whoever records events has to know who wants to hear of them. The secrets are for the worker, which signs.
create policy read on webhook for select using (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[]) or org_id = any ((select app.orgs('cases.write'))::uuid[])
);
create policy make on webhook for insert with check (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[]) and created_by = (select app.viewer())
);
create policy change on webhook for update using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
grant select (org_id, id, name, url, topics, previous_until, created_by, created_at, ended_at) on webhook to samverkan_app;
grant insert on webhook to samverkan_app;
grant update (ended_at) on webhook to samverkan_app;

create policy read on webhook_delivery for select using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
create policy ask on webhook_delivery for insert with check (
  (org_id = any ((select app.orgs('cases.write'))::uuid[]) or org_id = any ((select app.orgs('sla.exclude'))::uuid[]))
  and state = 'waiting' and tries = 0 and body is null
);
create policy again on webhook_delivery for update using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]))
  with check (state = 'waiting');
grant select, insert on webhook_delivery to samverkan_app;
grant update (state) on webhook_delivery to samverkan_app;
