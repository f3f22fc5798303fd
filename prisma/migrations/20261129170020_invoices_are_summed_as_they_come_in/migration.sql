-- What each invoice comes to, by everything that pages add it up by: at most one row for each of its lines, and seldom so many.
-- CreateTable
CREATE TABLE "invoice_sum" (
    "org_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "month" CHAR(7) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kind" "line_kind" NOT NULL,
    "service_key" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "unit_price" DECIMAL(38,18) NOT NULL,
    "period_from" DATE,
    "quantity" DECIMAL(38,18) NOT NULL,
    "amount" BIGINT NOT NULL,
    "lines" INTEGER NOT NULL,

    CONSTRAINT "invoice_sum_pkey" PRIMARY KEY ("org_id","invoice_id","position")
);

-- AddForeignKey
ALTER TABLE "invoice_sum" ADD CONSTRAINT "invoice_sum_org_id_invoice_id_fkey" FOREIGN KEY ("org_id", "invoice_id") REFERENCES "invoice"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Kept by the lines themselves, whichever door they come by, with the rights of whoever adds them. A received line is never
-- changed, so that its sum is only ever added to: each statement adds rows of its own, named by the first of their lines.
create function app.sum_lines() returns trigger language plpgsql as $$
begin
  insert into invoice_sum (org_id, invoice_id, position, month, currency, kind, service_key, item, unit, cost_centre,
    unit_price, period_from, quantity, amount, lines)
  select org_id, invoice_id, min(position), month, currency, kind, service_key, item, unit, cost_centre, unit_price,
    case when kind = 'recurring' then period_from end, sum(quantity), sum(amount), count(*)
  from added
  group by org_id, invoice_id, month, currency, kind, service_key, item, unit, cost_centre, unit_price,
    case when kind = 'recurring' then period_from end;
  return null;
end $$;
create trigger sum_lines after insert on invoice_line referencing new table as added
  for each statement execute function app.sum_lines();
grant execute on function app.sum_lines() to samverkan_app, samverkan_job;

-- Lines that are there already. The owner is bound by row-level security, so it is lifted meanwhile.
alter table invoice_line no force row level security;
insert into invoice_sum (org_id, invoice_id, position, month, currency, kind, service_key, item, unit, cost_centre,
  unit_price, period_from, quantity, amount, lines)
select org_id, invoice_id, min(position), month, currency, kind, service_key, item, unit, cost_centre, unit_price,
  case when kind = 'recurring' then period_from end, sum(quantity), sum(amount), count(*)
from invoice_line
group by org_id, invoice_id, month, currency, kind, service_key, item, unit, cost_centre, unit_price,
  case when kind = 'recurring' then period_from end;
alter table invoice_line force row level security;

-- CreateIndex
CREATE INDEX "invoice_sum_totals" ON "invoice_sum"("org_id", "currency", "month", "kind", "service_key", "cost_centre", "amount", "lines");

-- Lock two, as for the lines: read by who sees money, added by who takes invoices in, changed by nobody.
alter table invoice_sum enable row level security;
alter table invoice_sum force row level security;
create policy operator on invoice_sum to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on invoice_sum for select using (org_id = any ((select app.orgs('billing.read'))::uuid[]));
create policy receive on invoice_sum for insert with check (org_id = any ((select app.orgs('billing.import'))::uuid[]));
grant select, insert on invoice_sum to samverkan_app, samverkan_job;
-- What has been added up is neither changed nor taken away line by line.
revoke update, delete on invoice_line from samverkan_job;
