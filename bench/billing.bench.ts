import { Client } from "pg";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { bridgeOf } from "@/lib/billing/bridge/bridge";
import { listCurrencies, listMonthTotals, listSums } from "@/lib/billing/bridge/queries";
import { sharesOf, sideOf } from "@/lib/billing/bridge/sides";
import { getContract, listAgreed, listDeviations, listPrices } from "@/lib/billing/contract/queries";
import { type Period, periodOf, shiftPeriod } from "@/lib/billing/period";
import { addCustomer, operatorContext, type TestCustomer } from "@/tests/fixtures/customer";
import { rounded, timed } from "./measure";

// The period view and the bridge of one customer at 100 000 and at 1 000 000 invoice lines over 24 months, read as the Contract
// Owner reads them: in one transaction, under row-level security. BILLING_LINES=100000 leaves the larger out.

const services = ["workplace", "mail", "network", "telephony", "print", "files"];
const job = process.env.DATABASE_JOB_URL ?? "";

interface Measured {
  lines: number;
  monthBridgeP50: number;
  monthBridgeP95: number;
  quarterBridgeP50: number;
  quarterBridgeP95: number;
  periodViewP50: number;
  periodViewP95: number;
  roundTripP50: number;
  /** Of the month that is viewed: its lines, and the rows of sums that a reading of the month goes through. */
  monthLines: number;
  monthSums: number;
}

async function measured(lines: number, slug: string, key: string): Promise<Measured> {
  const org = await addCustomer(job, { slug, key, services });
  await fill(org, lines);
  const viewer = ownerOf(org);
  const month = periodOf("month", "2026-10");
  const bridge = (period: Period) =>
    timed(() =>
      inScope(viewer, async (scope) => {
        const before = await listSums(scope, org.id, "SEK", shiftPeriod(period, -1));
        return bridgeOf(sideOf(before), sideOf(await listSums(scope, org.id, "SEK", period)));
      }),
    );
  const whole = () =>
    inScope(viewer, async (scope) => {
      await listCurrencies(scope, org.id, "2026-11");
      const contract = await getContract(scope, org.id, "2026-11-29");
      const before = await listSums(scope, org.id, "SEK", shiftPeriod(month, -1));
      const sums = await listSums(scope, org.id, "SEK", month);
      bridgeOf(sideOf(before), sideOf(sums));
      sharesOf(sums, before, "service");
      await listMonthTotals(scope, org.id, "SEK", { from: "2025-10", to: "2026-10" });
      const terms = { prices: await listPrices(scope, org.id), agreed: await listAgreed(scope, org.id) };
      return contract && listDeviations(scope, org.id, contract, month, terms);
    });
  const [ofMonth, ofQuarter, view] = [
    await bridge(month),
    await bridge(periodOf("quarter", "2026-10")),
    await timed(whole),
  ];
  const rows = await inScope(viewer, async ({ db }) => ({
    monthLines: await db.invoiceLine.count({ where: { orgId: org.id, month: "2026-10" } }),
    monthSums: await db.invoiceSum.count({ where: { orgId: org.id, month: "2026-10" } }),
  }));
  return {
    ...{ lines, ...rows },
    ...{ monthBridgeP50: ofMonth.p50, monthBridgeP95: ofMonth.p95 },
    ...{ quarterBridgeP50: ofQuarter.p50, quarterBridgeP95: ofQuarter.p95 },
    ...{ periodViewP50: view.p50, periodViewP95: view.p95 },
    roundTripP50: (await timed(() => inScope(viewer, (scope) => scope.db.$queryRaw`select 1`))).p50,
  };
}

function ownerOf(org: TestCustomer): PersonViewer {
  return {
    ...{ kind: "person", personId: org.id, sessionId: org.id, name: "Bench", email: "bench@example.org" },
    ...{ locale: "sv", theme: "light", isSupplier: false },
    customers: [{ ...org, name: org.slug, roles: ["contract_owner"] }],
  };
}

/** 24 monthly invoices; 300 articles, 20 cost centres; one line in fifty once, one in two hundred a credit. */
async function fill({ id }: TestCustomer, lines: number): Promise<void> {
  const client = new Client({ connectionString: job });
  await client.connect();
  await client.query("select set_config('app.context', $1, false)", [operatorContext]);
  await client.query(contractSql, [id]);
  await client.query(pricesSql, [id, services]);
  await client.query(invoicesSql, [id]);
  await client.query(linesSql, [id, lines, services]);
  await client.end();
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  // As autovacuum does on a running database, so that sums are read from the index alone.
  await owner.query("vacuum analyze invoice_line, invoice_sum");
  await owner.query("analyze");
  await owner.end();
}

const contractSql = `
  with contract as (insert into contract (org_id, id, number, name, from_date, currency, notice_months)
    values ($1, gen_random_uuid(), 'B-1', 'Bench', '2024-11-01', 'SEK', 3) returning org_id, id)
  insert into price_list (org_id, id, contract_id, valid_from)
    select org_id, gen_random_uuid(), id, '2024-11-01' from contract`;

const pricesSql = `
  insert into price_row (org_id, price_list_id, service_key, item, name, unit, unit_price)
  select $1, (select id from price_list where org_id = $1), ($2::text[])[1 + n % 6], 'ART-' || n, 'Article ' || n, 'st', 10 + n
  from generate_series(0, 299) as n`;

const invoicesSql = `
  insert into invoice (org_id, id, seller, number, kind, issued_on, currency, net, vat, vat_rates, source, digest)
  select $1, gen_random_uuid(), 'Bench', 'B-' || n, 'invoice', date '2024-11-30' + make_interval(months => n), 'SEK', 0, 0, '[]',
    'bench', n::text from generate_series(0, 23) as n`;

const linesSql = `
  insert into invoice_line (org_id, id, invoice_id, position, month, currency, kind, service_key, item, text, quantity, unit,
    unit_price, amount, exact, vat_rate, period_from, period_to, cost_centre)
  select $1, gen_random_uuid(), i.id, n, m.month, 'SEK',
    (case when n % 200 = 7 then 'credit' when n % 50 = 3 then 'one_off' when n % 10 = 1 then 'usage' else 'recurring' end)::line_kind,
    ($3::text[])[1 + n % 300 % 6], 'ART-' || n % 300, 'Article ' || n % 300, 1 + n % 17, 'st', 10 + n % 300,
    (1 + n % 17) * (10 + n % 300) * 100, (1 + n % 17) * (10 + n % 300), 25, m.first, m.last, 'CC-' || n / 300 % 20
  from generate_series(0, $2::int - 1) as n
  join lateral (select (date '2024-11-01' + make_interval(months => n % 24))::date as first) as f on true
  join lateral (select f.first, (f.first + interval '1 month - 1 day')::date as last, to_char(f.first, 'YYYY-MM') as month) as m on true
  join invoice i on i.org_id = $1 and i.number = 'B-' || n % 24`;

const small = await measured(100_000, "small", "SMALL");
const most = Number(process.env.BILLING_LINES ?? 1_000_000);
const large = most > 100_000 ? await measured(most, "large", "LARGE") : null;
const growth = Object.fromEntries(
  Object.entries(large ?? {}).map(([name, value]) => [name, rounded(value / (small[name as keyof Measured] || 1), 2)]),
);
const roundTrips = rounded((large ?? small).periodViewP50 / (large ?? small).roundTripP50);
console.log(JSON.stringify({ billing: { small, large, growth, periodViewInRoundTrips: roundTrips } }, null, 2));
