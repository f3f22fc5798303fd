import { Client } from "pg";
import { inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { listServices } from "@/lib/cases/case-queries";
import { countQueue, listQueue } from "@/lib/cases/desk/queue-queries";
import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import { countCases, listCases } from "@/lib/cases/list-queries";
import { readCasePage } from "@/lib/cases/page-queries";
import { disconnect } from "@/lib/db";
import { addCustomer, operatorContext, type TestCustomer } from "@/tests/fixtures/customer";
import { analyze, fill, job, now, personOf, roundTrip, services } from "./made-cases";
import { rounded, timed } from "./measure";

// One customer with 20 000, 250 000 and 1 000 000 cases of its own: a person's 225 open cases, one case with its thread, searches
// with a filter and the desk's queue, each in one transaction as a person sees it and with its count. The peer's figures (RT 5,
// ../shared/performance.md) were measured on another day: what carries over is the ratio between them and the growth.
// `ofPeer` is of the second size. CASES_SIZES="5000 20000" tries it small.

const peerMs = { ownList: 361, oneCase: 93, search: 515 };
const own = 225;
const turns = 12;
const sorting = { column: "opened", order: "desc" } as const;
const any: CaseFilter = { ...noFilter, state: "any" };

const searches: Record<string, CaseFilter> = {
  commonWord: { ...any, text: "skrivaren" },
  commonWordOfPriority: { ...any, priority: 2, text: "skrivaren" },
  rareWord: { ...any, text: "startar om 17" },
  nothing: { ...any, text: "xqzwv" },
};

async function measured(cases: number): Promise<Record<string, number>> {
  const org = await addCustomer(job, { slug: `of-${cases}`, key: `C${cases}`, services });
  await fill(org, cases);
  const reporter = await addOwn(org);
  await analyze();
  const staff = personOf(org);
  const list = (viewer: PersonViewer, filter: CaseFilter) => () =>
    inScope(viewer, async (scope) => {
      await listServices(scope, org.id);
      await listCases(scope, org.id, { filter, sorting, cursor: null, limit: 50, now });
      await countCases(scope, org.id, filter, now);
    });
  const found: Record<string, number> = { cases };
  const note = async (name: string, work: () => Promise<unknown>) => {
    const { p50, p95 } = await timed(work);
    found[name] = p50;
    found[`${name}P95`] = p95;
  };
  await note("ownList", list(reporter, { ...noFilter, state: "unclosed", whose: "mine" }));
  await note("oneCase", () => inScope(reporter, (scope) => readCase(scope, org)));
  for (const [name, filter] of Object.entries(searches)) await note(name, list(staff, filter));
  await note("queue", () => inScope(staff, (scope) => readQueue(scope, org)));
  found.roundTrip = (await roundTrip()).p50;
  return found;
}

/** What a case's page reads. */
async function readCase(scope: Scope, org: TestCustomer): Promise<void> {
  const page = await readCasePage(scope, org, { number: 1, lang: "sv", now });
  if (!page || page.events.length < turns) throw new Error("The case or its thread is gone.");
}

async function readQueue(scope: Scope, org: TestCustomer): Promise<void> {
  const filter = { view: "open", customer: org.slug, service: null, priority: null, assignee: null } as const;
  const whole = { ...filter, text: null, overdue: false };
  const asked = {
    orgId: org.id,
    me: { id: org.id, name: "" },
    assignee: null,
    soonUntil: new Date(now),
    today: "2026-11-23",
  };
  await listQueue(scope, whole, asked, { cursor: null, limit: 50 });
  await countQueue(scope, whole, asked);
}

/** Somebody who reported case 1, which has a thread, and has 225 cases that are not closed. */
async function addOwn(org: TestCustomer): Promise<PersonViewer> {
  const client = new Client({ connectionString: job });
  await client.connect();
  await client.query("select set_config('app.context', $1, false)", [operatorContext]);
  const person = await client.query(
    "insert into person (id, name, email) values (gen_random_uuid(), 'Reporter', $1) returning id",
    [`${org.slug}@example.org`],
  );
  const { id } = person.rows[0] as { id: string };
  await client.query(
    `update cases set requester_id = $2, state = 'open', resolved_at = null, closed_at = null, resolved_month = null, closed_month = null
      where org_id = $1 and number <= $3`,
    [org.id, id, own],
  );
  await client.query(
    `insert into case_event (org_id, case_id, seq, at, kind, payload, text)
      select org_id, id, turn, opened_at + turn * interval '1 hour', case when turn = 1 then 'opened' else 'message' end,
        case when turn = 1 then jsonb_build_object('kind', 'opened', 'priority', priority, 'service', service_key)
          else jsonb_build_object('kind', 'message', 'internal', false, 'direction', case when turn % 2 = 0 then 'in' else 'out' end) end,
        'A turn of the thread.'
      from cases, generate_series(1, $2::int) as turn where org_id = $1 and number = 1`,
    [org.id, turns],
  );
  await client.end();
  return {
    ...personOf(org),
    personId: id,
    isSupplier: false,
    customers: [{ ...org, name: org.slug, roles: ["end_user"] }],
  };
}

try {
  const sizes: Record<string, number>[] = [];
  for (const cases of (process.env.CASES_SIZES ?? "20000 250000 1000000").split(" ").map(Number))
    sizes.push(await measured(cases));
  const [small = {}, middle = small] = sizes;
  const large = sizes.at(-1) ?? {};
  const growth = Object.fromEntries(
    Object.entries(large).map(([name, value]) => [name, rounded(value / (small[name] || 1), 2)]),
  );
  const ofPeer = {
    ownList: rounded((middle.ownList ?? 0) / peerMs.ownList, 3),
    oneCase: rounded((middle.oneCase ?? 0) / peerMs.oneCase, 3),
    search: rounded((middle.commonWordOfPriority ?? 0) / peerMs.search, 3),
  };
  console.log(JSON.stringify({ cases: { sizes, growth, ofPeer } }, null, 2));
} finally {
  await disconnect();
}
