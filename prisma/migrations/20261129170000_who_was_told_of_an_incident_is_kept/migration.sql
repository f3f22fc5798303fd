-- CreateTable
CREATE TABLE "incident_told" (
    "org_id" UUID NOT NULL,
    "follow_up_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_told_pkey" PRIMARY KEY ("org_id","follow_up_id","person_id")
);

-- AddForeignKey
ALTER TABLE "incident_told" ADD CONSTRAINT "incident_told_org_id_follow_up_id_fkey" FOREIGN KEY ("org_id", "follow_up_id") REFERENCES "incident_follow_up"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two: seen with the follow-up, and written by the job that tells them.
alter table incident_told enable row level security;
alter table incident_told force row level security;
create policy operator on incident_told to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on incident_told for select to samverkan_app using (exists (
  select from incident_follow_up f where f.org_id = incident_told.org_id and f.id = incident_told.follow_up_id));
grant select on incident_told to samverkan_app;
grant select, insert on incident_told to samverkan_job;
