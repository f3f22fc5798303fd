-- CreateEnum
CREATE TYPE "invoice_kind" AS ENUM ('invoice', 'credit_note');

-- CreateEnum
CREATE TYPE "line_kind" AS ENUM ('recurring', 'usage', 'one_off', 'credit');

-- CreateEnum
CREATE TYPE "price_question_state" AS ENUM ('open', 'answered', 'settled');

-- CreateTable
CREATE TABLE "contract" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "currency" CHAR(3) NOT NULL,
    "notice_months" SMALLINT NOT NULL,
    "index_clause" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contract_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "price_list" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "price_row" (
    "org_id" UUID NOT NULL,
    "price_list_id" UUID NOT NULL,
    "service_key" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_price" DECIMAL(38,18) NOT NULL,
    "tiers" JSONB NOT NULL DEFAULT '[]',
    "binding_until" DATE,
    "notice_months" SMALLINT,

    CONSTRAINT "price_row_pkey" PRIMARY KEY ("org_id","price_list_id","service_key","item")
);

-- CreateTable
CREATE TABLE "agreed_quantity" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "service_key" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL DEFAULT '',
    "quantity" DECIMAL(38,18) NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "call_off" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agreed_quantity_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seller" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "invoice_kind" NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE,
    "currency" CHAR(3) NOT NULL,
    "net" BIGINT NOT NULL,
    "vat" BIGINT NOT NULL,
    "vat_rates" JSONB NOT NULL,
    "credits" TEXT,
    "source" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "month" CHAR(7) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kind" "line_kind" NOT NULL,
    "service_key" TEXT NOT NULL DEFAULT '',
    "item" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "quantity" DECIMAL(38,18) NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "unit_price" DECIMAL(38,18) NOT NULL,
    "amount" BIGINT NOT NULL,
    "exact" DECIMAL(38,18) NOT NULL,
    "vat_rate" DECIMAL(5,2) NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "cost_centre" TEXT NOT NULL DEFAULT '',
    "call_off" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "invoice_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "price_question" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line_id" UUID NOT NULL,
    "state" "price_question_state" NOT NULL DEFAULT 'open',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "owner_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "credit" BIGINT,

    CONSTRAINT "price_question_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "price_question_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "price_question_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "budget_row" (
    "org_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "budget_row_pkey" PRIMARY KEY ("org_id","year","currency","cost_centre")
);

-- CreateTable
CREATE TABLE "budget_approval" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID NOT NULL,

    CONSTRAINT "budget_approval_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contract_org_id_number_key" ON "contract"("org_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "price_list_org_id_contract_id_valid_from_key" ON "price_list"("org_id", "contract_id", "valid_from");

-- CreateIndex
CREATE INDEX "agreed_quantity_org_id_service_key_item_idx" ON "agreed_quantity"("org_id", "service_key", "item");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_org_id_seller_number_key" ON "invoice"("org_id", "seller", "number");

-- CreateIndex
CREATE INDEX "invoice_org_id_issued_on_idx" ON "invoice"("org_id", "issued_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_line_org_id_invoice_id_position_key" ON "invoice_line"("org_id", "invoice_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_file_org_id_invoice_id_sha256_key" ON "invoice_file"("org_id", "invoice_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "price_question_org_id_number_key" ON "price_question"("org_id", "number");

-- CreateIndex
CREATE INDEX "price_question_org_id_line_id_idx" ON "price_question"("org_id", "line_id");

-- CreateIndex
CREATE INDEX "price_question_entry_org_id_question_id_at_idx" ON "price_question_entry"("org_id", "question_id", "at");

-- CreateIndex
CREATE INDEX "budget_approval_org_id_year_idx" ON "budget_approval"("org_id", "year");

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list" ADD CONSTRAINT "price_list_org_id_contract_id_fkey" FOREIGN KEY ("org_id", "contract_id") REFERENCES "contract"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_org_id_price_list_id_fkey" FOREIGN KEY ("org_id", "price_list_id") REFERENCES "price_list"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_row" ADD CONSTRAINT "price_row_org_id_service_key_fkey" FOREIGN KEY ("org_id", "service_key") REFERENCES "service"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_quantity" ADD CONSTRAINT "agreed_quantity_org_id_contract_id_fkey" FOREIGN KEY ("org_id", "contract_id") REFERENCES "contract"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_quantity" ADD CONSTRAINT "agreed_quantity_org_id_service_key_fkey" FOREIGN KEY ("org_id", "service_key") REFERENCES "service"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_org_id_invoice_id_fkey" FOREIGN KEY ("org_id", "invoice_id") REFERENCES "invoice"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_file" ADD CONSTRAINT "invoice_file_org_id_invoice_id_fkey" FOREIGN KEY ("org_id", "invoice_id") REFERENCES "invoice"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_question" ADD CONSTRAINT "price_question_org_id_line_id_fkey" FOREIGN KEY ("org_id", "line_id") REFERENCES "invoice_line"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_question_entry" ADD CONSTRAINT "price_question_entry_org_id_question_id_fkey" FOREIGN KEY ("org_id", "question_id") REFERENCES "price_question"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_row" ADD CONSTRAINT "budget_row_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_approval" ADD CONSTRAINT "budget_approval_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The period view adds up whole months without looking at the rows themselves.
CREATE INDEX "invoice_line_sums" ON "invoice_line"("org_id", "currency", "month", "kind", "service_key", "item", "unit", "cost_centre", "unit_price", "quantity", "amount");

alter table invoice_line add constraint invoice_line_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$');

-- Lock two. Money is for those who hold a right of its own; whoever sees cases sees none of it.
do $$
declare name text;
begin
  foreach name in array array['contract', 'price_list', 'price_row', 'agreed_quantity', 'invoice', 'invoice_line',
    'invoice_file', 'price_question', 'price_question_entry', 'budget_row', 'budget_approval']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('create policy read on %I for select using (org_id = any ((select app.orgs(''billing.read''))::uuid[]))', name);
  end loop;
  -- What the contract says is written by those who answer for it.
  foreach name in array array['contract', 'price_list', 'price_row', 'agreed_quantity']
  loop
    execute format('create policy add on %I for insert with check (org_id = any ((select app.orgs(''billing.answer''))::uuid[]))', name);
  end loop;
  foreach name in array array['invoice', 'invoice_line', 'invoice_file']
  loop
    execute format('create policy receive on %I for insert with check (org_id = any ((select app.orgs(''billing.import''))::uuid[]))', name);
    execute format('create policy known on %I for select using (org_id = any ((select app.orgs(''billing.import''))::uuid[]))', name);
  end loop;
end $$;

-- Whoever takes invoices in finds the service of an article by the price lists.
create policy known on price_row for select using (org_id = any ((select app.orgs('billing.import'))::uuid[]));

create policy ask on price_question for insert with check (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) and asked_by_id = (select app.viewer()) and state = 'open'
);
create policy go_on on price_question for update using (
  org_id = any ((select app.orgs('billing.write'))::uuid[]) or org_id = any ((select app.orgs('billing.answer'))::uuid[])
);
create policy say on price_question_entry for insert with check (
  author_id = (select app.viewer()) and (
    org_id = any ((select app.orgs('billing.write'))::uuid[]) or org_id = any ((select app.orgs('billing.answer'))::uuid[]))
);
grant update (state, owner_id, answered_at, settled_at, credit) on price_question to samverkan_app;

create policy plan on budget_row for insert with check (org_id = any ((select app.orgs('billing.write'))::uuid[]));
create policy change on budget_row for update using (org_id = any ((select app.orgs('billing.write'))::uuid[]));
create policy drop_row on budget_row for delete using (org_id = any ((select app.orgs('billing.write'))::uuid[]));
grant update (amount, updated_at, updated_by_id), delete on budget_row to samverkan_app;
create policy approve on budget_approval for insert with check (
  org_id = any ((select app.orgs('billing.approve'))::uuid[]) and approved_by_id = (select app.viewer())
);

-- A received invoice is never changed, for the job role neither.
revoke update on invoice, invoice_line, invoice_file from samverkan_job;

-- A machine that sends invoices repeats itself as one that records cases does.
do $$
declare deed text;
begin
  foreach deed in array array['select', 'update']
  loop
    execute format('create policy invoices_%s on api_receipt for %s using'
      ' (org_id = any ((select app.orgs(''billing.import''))::uuid[]) and key_id = (select app.viewer()))', deed, deed);
  end loop;
end $$;
create policy invoices_insert on api_receipt for insert with check (
  org_id = any ((select app.orgs('billing.import'))::uuid[]) and key_id = (select app.viewer())
);
