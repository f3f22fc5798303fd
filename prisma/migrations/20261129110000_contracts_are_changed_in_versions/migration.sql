-- CreateEnum
CREATE TYPE "contract_change" AS ENUM ('made', 'terms', 'prices', 'quantities');

-- AlterTable
ALTER TABLE "contract" ADD COLUMN "users_item" TEXT NOT NULL DEFAULT '',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "agreed_quantity" ADD COLUMN "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "replaces" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "price_list" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "price_list_org_id_contract_id_valid_from_key";

-- CreateTable
CREATE TABLE "contract_version" (
    "org_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "what" "contract_change" NOT NULL,
    "from_date" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "name" TEXT NOT NULL,
    "to_date" DATE,
    "notice_months" SMALLINT NOT NULL,
    "index_clause" TEXT NOT NULL,
    "users_item" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contract_version_pkey" PRIMARY KEY ("org_id","contract_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "price_list_org_id_contract_id_valid_from_version_key" ON "price_list"("org_id", "contract_id", "valid_from", "version");

-- AddForeignKey
ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_org_id_contract_id_fkey" FOREIGN KEY ("org_id", "contract_id") REFERENCES "contract"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Contracts that are there have their first version too. The owner is bound by row-level security, so it is lifted meanwhile.
alter table contract no force row level security;
insert into contract_version (org_id, contract_id, version, what, from_date, made_at, name, to_date, notice_months, index_clause)
  select org_id, id, 1, 'made', from_date, now(), name, to_date, notice_months, index_clause from contract;
alter table contract force row level security;

-- Lock two: who sees money sees its history; only who makes contracts adds to it, in their own name, and nobody changes it.
alter table contract_version enable row level security;
alter table contract_version force row level security;
create policy operator on contract_version to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert on contract_version to samverkan_app, samverkan_job;
create policy read on contract_version for select using (org_id = any ((select app.orgs('billing.read'))::uuid[]));
create policy add on contract_version for insert with check (
  org_id = any ((select app.orgs('billing.manage'))::uuid[]) and made_by_id = (select app.viewer())
);

-- Making contracts is a right of its own, apart from answering questions about them.
do $$
declare name text;
begin
  foreach name in array array['contract', 'price_list', 'price_row', 'agreed_quantity']
  loop
    execute format('drop policy add on %I', name);
    execute format('create policy add on %I for insert with check (org_id = any ((select app.orgs(''billing.manage''))::uuid[]))', name);
  end loop;
end $$;
create policy change on contract for update using (org_id = any ((select app.orgs('billing.manage'))::uuid[]));
grant update (version, name, to_date, notice_months, index_clause, users_item) on contract to samverkan_app;

-- A contract may bring a service that the customer has not had.
create policy add on service for insert with check (org_id = any ((select app.orgs('billing.manage'))::uuid[]));
grant insert on service to samverkan_app;
