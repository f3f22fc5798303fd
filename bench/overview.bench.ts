import { Client } from "pg";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { rankAttention } from "@/lib/measures/attention/attention";
import { listStandings } from "@/lib/measures/attention/queries";
import { readCaseFigures } from "@/lib/measures/case-figures/queries";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { overviewReaders } from "@/lib/measures/overview/queries";
import { usualLayout } from "@/lib/measures/tiles/layout";
import { readTiles } from "@/lib/measures/tiles/read-tiles";
import { addCustomer, operatorContext, type TestCustomer } from "@/tests/fixtures/customer";
import { analyze, fill, job, now, personOf, roundTrip, services, sumUp } from "./made-cases";
import { rounded, timed } from "./measure";

// One customer's overview, the dashboard of cases, and the supplier's overview over every customer, at 25 000, 250 000 and
// 1 000 000 cases: milliseconds of a person's own transaction, and rows that Postgres fetched for one reading.
// OVERVIEW_SIZES="5000 20000" tries it small.

const sizes = (process.env.OVERVIEW_SIZES ?? "25000 250000 1000000").split(" ").map(Number);
const made: TestCustomer[] = [];

async function measured(cases: number) {
  const org = await addCustomer(job, { slug: `of-${cases}`, key: `C${cases}`, services });
  await fill(org, cases);
  await sumUp(org);
  await analyze();
  made.push(org);
  const viewer = personOf(org);
  const staff = { ...viewer, customers: made.flatMap((one) => personOf(one).customers) };
  const overview = () =>
    inScope(viewer, (scope) =>
      readTiles(
        usualLayout,
        (name) => can(viewer, name, org.id),
        (shown) => overviewReaders(scope, org, now, shown),
      ),
    );
  const figures = () => inScope(viewer, (scope) => readCaseFigures(scope, org, dashboardQueryOf({}), now));
  const supplier = () => inScope(staff, async (scope) => rankAttention(await listStandings(scope, made, now)));
  return {
    cases,
    customers: made.length,
    overview: { ...(await timed(overview)), rows: await rowsOf(overview) },
    caseFigures: { ...(await timed(figures)), rows: await rowsOf(figures) },
    supplier: { ...(await timed(supplier)), rows: await rowsOf(supplier) },
    roundTripP50: (await roundTrip()).p50,
  };
}

/** Rows that tables and indexes gave for one call, as Postgres counts them. */
async function rowsOf(work: () => Promise<unknown>): Promise<number> {
  const before = await fetched();
  await work();
  return (await fetched()) - before;
}

async function fetched(): Promise<number> {
  // Backends hand in their counts when they have been idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const client = new Client({ connectionString: job });
  await client.connect();
  await client.query("select set_config('app.context', $1, false)", [operatorContext]);
  const { rows } = await client.query(
    "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as n from pg_stat_user_tables",
  );
  await client.end();
  return rows[0]?.n ?? 0;
}

const results = [];
for (const size of sizes) results.push(await measured(size));
const [first, last] = [results[0], results.at(-1)];
const growth = (name: "overview" | "caseFigures" | "supplier") =>
  rounded((last?.[name].p50 ?? 0) / (first?.[name].p50 || 1), 2);
console.log(
  JSON.stringify(
    {
      overview: {
        sizes: results,
        growth: { overview: growth("overview"), caseFigures: growth("caseFigures"), supplier: growth("supplier") },
      },
    },
    null,
    2,
  ),
);
