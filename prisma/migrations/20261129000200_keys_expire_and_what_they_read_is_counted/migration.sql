-- Keys made before have no end; whoever made them may revoke them.
alter table "api_key" add column "expires_at" timestamptz(3), add column "expiry_told_at" timestamptz(3);

-- CreateTable
CREATE TABLE "api_read" (
    "org_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "api_read_pkey" PRIMARY KEY ("org_id","key_id","route","hour")
);

-- CreateIndex
CREATE INDEX "api_read_hour_idx" ON "api_read"("hour");

-- AddForeignKey
ALTER TABLE "api_read" ADD CONSTRAINT "api_read_org_id_key_id_fkey" FOREIGN KEY ("org_id", "key_id") REFERENCES "api_key"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two. A key counts its own reads; the counts are for who manages integrations, until they are in the trail.
alter table api_read enable row level security;
alter table api_read force row level security;
create policy operator on api_read to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert, update, delete on api_read to samverkan_job;

create policy read on api_read for select using (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[])
  or (org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and key_id = (select app.viewer()))
);
create policy begin on api_read for insert with check (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and key_id = (select app.viewer())
);
create policy count on api_read for update using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and key_id = (select app.viewer())
);
grant select, insert on api_read to samverkan_app;
grant update (count) on api_read to samverkan_app;
