-- CreateTable
CREATE TABLE "scenario" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "from_month" CHAR(7) NOT NULL,
    "changes" JSONB NOT NULL,
    "prices_digest" TEXT NOT NULL,
    "agreed_digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "proposal_scenario" (
    "org_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "attached_by_id" UUID NOT NULL,

    CONSTRAINT "proposal_scenario_pkey" PRIMARY KEY ("org_id","document_id","scenario_id")
);

-- CreateIndex
CREATE INDEX "scenario_org_id_owner_id_idx" ON "scenario"("org_id", "owner_id");

-- CreateIndex
CREATE INDEX "proposal_scenario_org_id_scenario_id_idx" ON "proposal_scenario"("org_id", "scenario_id");

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_scenario" ADD CONSTRAINT "proposal_scenario_org_id_scenario_id_fkey" FOREIGN KEY ("org_id", "scenario_id") REFERENCES "scenario"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_scenario" ADD CONSTRAINT "proposal_scenario_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table scenario add constraint scenario_month check (from_month ~ '^\d{4}-(0[1-9]|1[0-2])$');

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['scenario', 'proposal_scenario']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, delete on %I to samverkan_app', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
  end loop;
end $$;

-- What has not been shared is its owner's alone, also among those who see money.
create policy read on scenario for select using (
  org_id = any ((select app.orgs('billing.read'))::uuid[]) and (shared_at is not null or owner_id = (select app.viewer()))
);
create policy keep on scenario for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and owner_id = (select app.viewer())
);
create policy change on scenario for update using (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and owner_id = (select app.viewer())
);
create policy remove on scenario for delete using (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and owner_id = (select app.viewer())
);
grant update (name, note, from_month, changes, prices_digest, agreed_digest, saved_at, shared_at) on scenario to samverkan_app;

-- Beside a proposal it is seen by those who see the scenario and the proposal. What the two are is asked of their own policies.
create policy read on proposal_scenario for select using (
  org_id = any ((select app.orgs('billing.read'))::uuid[])
  and exists (select from scenario s where s.org_id = proposal_scenario.org_id and s.id = scenario_id)
  and exists (select from document d where d.id = document_id)
);
create policy attach on proposal_scenario for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and attached_by_id = (select app.viewer())
  and exists (select from scenario s where s.org_id = proposal_scenario.org_id and s.id = scenario_id
    and s.owner_id = (select app.viewer()) and s.shared_at is not null)
  and exists (select from document d where d.id = document_id and d.org_id = proposal_scenario.org_id
    and d.kind = 'proposal')
);
create policy part on proposal_scenario for delete using (
  org_id = any ((select app.orgs('billing.write'))::uuid[])
  and exists (select from scenario s where s.org_id = proposal_scenario.org_id and s.id = scenario_id
    and s.owner_id = (select app.viewer()))
);
