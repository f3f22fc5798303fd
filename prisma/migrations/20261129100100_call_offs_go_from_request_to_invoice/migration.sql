-- CreateEnum
CREATE TYPE "call_off_state" AS ENUM ('requested', 'offered', 'ordered', 'delivered', 'invoiced', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "call_off" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "from_date" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" "call_off_state" NOT NULL DEFAULT 'requested',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "requested_by_id" UUID NOT NULL,
    "scenario_id" UUID,

    CONSTRAINT "call_off_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "call_off_line" (
    "org_id" UUID NOT NULL,
    "call_off_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "service_key" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL DEFAULT '',
    "quantity" DECIMAL(38,18) NOT NULL,

    CONSTRAINT "call_off_line_pkey" PRIMARY KEY ("org_id","call_off_id","position")
);

-- CreateTable
CREATE TABLE "call_off_offer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_off_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "one_off" BIGINT NOT NULL,
    "prices" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "call_off_offer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "call_off_step" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_off_id" UUID NOT NULL,
    "state" "call_off_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "call_off_step_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_off_org_id_number_key" ON "call_off"("org_id", "number");

-- CreateIndex
CREATE INDEX "call_off_offer_org_id_call_off_id_at_idx" ON "call_off_offer"("org_id", "call_off_id", "at");

-- CreateIndex
CREATE INDEX "call_off_step_org_id_call_off_id_at_idx" ON "call_off_step"("org_id", "call_off_id", "at");

-- AddForeignKey
ALTER TABLE "call_off" ADD CONSTRAINT "call_off_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off_line" ADD CONSTRAINT "call_off_line_org_id_call_off_id_fkey" FOREIGN KEY ("org_id", "call_off_id") REFERENCES "call_off"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off_line" ADD CONSTRAINT "call_off_line_org_id_service_key_fkey" FOREIGN KEY ("org_id", "service_key") REFERENCES "service"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off_offer" ADD CONSTRAINT "call_off_offer_org_id_call_off_id_fkey" FOREIGN KEY ("org_id", "call_off_id") REFERENCES "call_off"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_off_step" ADD CONSTRAINT "call_off_step_org_id_call_off_id_fkey" FOREIGN KEY ("org_id", "call_off_id") REFERENCES "call_off"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['call_off', 'call_off_line', 'call_off_offer', 'call_off_step']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
    execute format('create policy read on %I for select using (org_id = any ((select app.orgs(''billing.read''))::uuid[]))', name);
  end loop;
end $$;

-- Which step is whose: the customer requests, orders, declines and withdraws; the supplier offers, declines and delivers.
create policy request on call_off for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and requested_by_id = (select app.viewer()) and state = 'requested'
);
create policy decide on call_off for update using (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and state in ('requested', 'offered')
) with check (org_id = any ((select app.orgs('billing.write'))::uuid[]) and state in ('ordered', 'declined', 'withdrawn'));
create policy supply on call_off for update using (
  org_id = any ((select app.orgs('billing.offer'))::uuid[]) and state in ('requested', 'offered', 'ordered')
) with check (org_id = any ((select app.orgs('billing.offer'))::uuid[]) and state in ('offered', 'declined', 'delivered'));

-- Whoever takes invoices in finds the call-off that a line names, and says that it stands on an invoice.
create policy known on call_off for select using (org_id = any ((select app.orgs('billing.import'))::uuid[]));
create policy recognise on call_off for update using (
  org_id = any ((select app.orgs('billing.import'))::uuid[]) and state = 'delivered'
) with check (org_id = any ((select app.orgs('billing.import'))::uuid[]) and state = 'invoiced');
grant update (state, revision) on call_off to samverkan_app, samverkan_job;

create policy request on call_off_line for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[])
  and exists (select from call_off c where c.org_id = call_off_line.org_id and c.id = call_off_id
    and c.requested_by_id = (select app.viewer()) and c.state = 'requested')
);
create policy offer on call_off_offer for insert with check (
  org_id = any ((select app.orgs('billing.offer'))::uuid[])
  and exists (select from call_off c where c.org_id = call_off_offer.org_id and c.id = call_off_id
    and c.state in ('requested', 'offered'))
);
create policy decide on call_off_step for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and by_id = (select app.viewer())
  and state in ('requested', 'ordered', 'declined', 'withdrawn')
);
create policy supply on call_off_step for insert with check (
  org_id = any ((select app.orgs('billing.offer'))::uuid[]) and by_id = (select app.viewer())
  and state in ('offered', 'declined', 'delivered')
);
create policy recognise on call_off_step for insert with check (
  org_id = any ((select app.orgs('billing.import'))::uuid[]) and state = 'invoiced'
  and (by_id is null or by_id = (select app.viewer()))
);

-- The lines that name a call-off are few among many.
create index invoice_line_of_call_off on invoice_line (org_id, call_off) where call_off <> '';
