-- CreateTable
CREATE TABLE "report_subscription" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lang" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "day" SMALLINT NOT NULL,
    "minute" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "report_subscription_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "report_delivery" (
    "org_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mail_id" UUID,

    CONSTRAINT "report_delivery_pkey" PRIMARY KEY ("org_id","subscription_id","due_at")
);

-- CreateIndex
CREATE INDEX "report_subscription_org_id_person_id_idx" ON "report_subscription"("org_id", "person_id");

-- CreateIndex
CREATE INDEX "report_subscription_next_at_idx" ON "report_subscription"("next_at");

-- CreateIndex
CREATE INDEX "report_delivery_org_id_person_id_at_idx" ON "report_delivery"("org_id", "person_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "report_delivery" ADD CONSTRAINT "report_delivery_org_id_subscription_id_fkey" FOREIGN KEY ("org_id", "subscription_id") REFERENCES "report_subscription"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table report_subscription add constraint report_subscription_kind check (kind in ('monthly', 'sla', 'satisfaction', 'billing'));
alter table report_subscription add constraint report_subscription_lang check (lang in ('sv', 'en'));
alter table report_subscription add constraint report_subscription_rhythm check (
  (rhythm = 'weekly' and day between 1 and 7) or (rhythm = 'monthly' and day between 1 and 28));
alter table report_subscription add constraint report_subscription_minute check (minute between 0 and 1439);
alter table report_subscription add constraint report_subscription_end check (
  (ended_at is null) = (ended_why is null) and (ended_why is null or ended_why in ('person', 'link', 'right')));
alter table report_delivery add constraint report_delivery_state check (state in ('sent', 'empty', 'refused'));

-- Lock two
do $$
declare name text;
begin
  foreach name in array array['report_subscription', 'report_delivery']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select on %I to samverkan_app', name);
    execute format('grant select, insert on %I to samverkan_job', name);
    -- One's own, and all of a customer's for those who make its reports.
    execute format('create policy read on %I for select using ('
      '(person_id = (select app.viewer()) and org_id = any ((select app.orgs(''customer.open''))::uuid[]))'
      ' or org_id = any ((select app.orgs(''reports.write''))::uuid[]))', name);
  end loop;
end $$;

create policy begin on report_subscription for insert with check (
  person_id = (select app.viewer()) and ended_at is null and org_id = any ((select app.orgs('customer.open'))::uuid[])
);
create policy finish on report_subscription for update using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('customer.open'))::uuid[])
);
grant insert, update (ended_at, ended_why) on report_subscription to samverkan_app;
grant update (next_at, ended_at, ended_why) on report_subscription to samverkan_job;
