import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Client } from "@/tests/server/browser-like";
import { administer, type Portal, startPortal } from "@/tests/server/portal";
import { crawl } from "./crawl";
import { machineRead } from "./machine-read";

/** Stands in every text of the customer Nordvik; a string that nothing else in the world can hold. */
const canary = "zqkanariexnordvik";
/** Stands in every internal note of Ekliden. */
const internal = "zqkanarieinternt";

/** Stands in every text of Nordvik's security cases. */
const security = "zqkanariesakerhet";

interface Column {
  table: string;
  column: string;
  inForeignKey: boolean;
}

const columnsOf = `
  select c.table_name as table, c.column_name as column,
    exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid in (k.conrelid, k.confrelid)
      and a.attnum = any (case when a.attrelid = k.conrelid then k.conkey else k.confkey end)
      where k.contype = 'f' and a.attrelid = c.table_name::regclass and a.attname = c.column_name) as "inForeignKey"
  from information_schema.columns c
  where c.table_schema = 'public' and c.data_type = 'text' and (c.table_name = 'organisation' or exists (
    select 1 from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name
      and o.column_name = 'org_id' and o.is_nullable = 'NO'))`;

/** Plants the canary behind whatever the column holds, so that unique values stay unique, also where it holds nothing. Returns the planted columns. */
async function plant({ admin }: Portal["urls"]): Promise<string[]> {
  const nordvik = "(select id from organisation where slug = 'nordvik')";
  const columns = await administer<Column>(admin, columnsOf);
  const planted = columns.filter(({ table, column, inForeignKey }) => {
    return !inForeignKey && !machineRead.has(`${table}.${column}`);
  });
  for (const { table, column } of planted) {
    const own = table === "organisation" ? `id = ${nordvik}` : `org_id = ${nordvik}`;
    await administer(
      admin,
      `update ${table} set ${column} = coalesce(${column}, gen_random_uuid()::text) || ' ${canary}' where ${own}`,
    );
  }
  // Employed by Nordvik alone; the addresses are what people sign in with.
  await administer(
    admin,
    `update person set name = name || ' ${canary}' where id in (select person_id from membership where org_id = ${nordvik})`,
  );
  await administer(
    admin,
    `update case_event set text = coalesce(text, '') || ' ${internal}', actor_name = coalesce(actor_name, '') || ' ${internal}'
      where internal and org_id = (select id from organisation where slug = 'ekliden')`,
  );
  return planted.map(({ table, column }) => `${table}.${column}`);
}

/** An amount in hundredths that nothing else in the world comes to, as it may be written anywhere. */
const amount = { hundredths: "98765432109", shown: /987.?654.?321[.,]09|98765432109/ };

const help = ["/", "/en", "/search?q=l%C3%B6senord", `/search?q=${canary}`];
const ekliden = [
  "/o/ekliden",
  "/o/ekliden/cases",
  `/o/ekliden/cases?q=${canary}`,
  "/o/ekliden/sla",
  "/o/ekliden/collaboration",
  "/o/ekliden/sla/export",
  "/o/ekliden/sla/export?chart=attainment",
  "/o/ekliden/cases/figures/export?chart=category",
];
const nordvik = [
  "/o/nordvik",
  "/o/nordvik/cases",
  "/o/nordvik/sla",
  "/o/nordvik/sla/export",
  "/o/nordvik/changes/list",
  "/o/nordvik/changes/export?chart=success",
  "/o/nordvik/forums/meetings?show=held",
  "/o/nordvik/forums/actions?state=all",
  "/o/nordvik/proposals/figures",
  "/desk/audit?chain=nordvik",
  "/desk/cases",
  "/desk/cases?customer=nordvik",
];

describe("a string planted in every text of one customer", () => {
  let portal: Portal;
  let planted: string[];
  beforeAll(async () => {
    portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next");
    planted = await plant(portal.urls);
  });
  afterAll(() => portal?.stop());

  const signedIn = async (email: string) => {
    const client = new Client(portal.origin);
    await client.signIn("demo", { email });
    return client;
  };

  // The searched-for word stands in the field and the address of the page that was asked for it.
  const asked = (path: string) => path.includes(canary);

  it("stands in the columns that tell something", () => {
    expect(planted).toEqual(
      expect.arrayContaining(["cases.title", "cases.description", "case_event.text", "service.name", "site.name"]),
    );
  });

  it("is seen by the customer's own people, so that its absence elsewhere says something", async () => {
    const { leaks } = await crawl(
      await signedIn("johan.lindmarker@nordvik.example"),
      ["/o/nordvik/cases"],
      [canary],
      30,
    );
    expect(leaks.length).toBeGreaterThan(10);
  });

  it.each([
    ["anonymous", null],
    ["an end user of another customer", "elsa.nordhed@ekliden.example"],
    ["the contract owner of another customer", "lars-ake.nykvist@ekliden.example"],
    ["the supplier's delivery manager of another customer", "leila.rahimi@fjallnat.example"],
  ])("is found nowhere by %s", async (_who, email) => {
    const client = email ? await signedIn(email) : new Client(portal.origin);
    const { leaks, broken, pages, seen } = await crawl(client, [...ekliden, ...nordvik, ...help], [canary]);
    console.log(`canary crawl: ${pages} pages of ${seen.size} addresses`);
    expect(leaks.filter((path) => !asked(path))).toEqual([]);
    expect(broken).toEqual([]);
  });

  it.each([
    ["an end user", "elsa.nordhed@ekliden.example"],
    ["the contract owner", "lars-ake.nykvist@ekliden.example"],
  ])("keeps internal notes from %s of the customer they are about", async (_who, email) => {
    const { admin } = portal.urls;
    const cases = await administer<{ ref: string }>(
      admin,
      `select o.key || '-' || c.number as ref from cases c join organisation o on o.id = c.org_id
        where o.slug = 'ekliden' and exists (select 1 from case_event e
          where e.org_id = c.org_id and e.case_id = c.id and e.internal) order by c.number desc limit 12`,
    );
    expect(cases.length).toBeGreaterThan(0);
    await administer(
      admin,
      `update cases set requester_id = (select id from person where email = 'elsa.nordhed@ekliden.example')
        where number = (select max(c.number) from cases c join case_event e on e.org_id = c.org_id and e.case_id = c.id
          where e.internal and c.org_id = (select id from organisation where slug = 'ekliden'))
        and org_id = (select id from organisation where slug = 'ekliden')`,
    );
    const paths = [...cases.map(({ ref }) => `/o/ekliden/cases/${ref}`), ...ekliden];
    const { leaks } = await crawl(await signedIn(email), paths, [internal]);
    expect(leaks).toEqual([]);
    const agent = await crawl(await signedIn("emma.lindkvist@fjallnat.example"), paths.slice(0, 1), [internal], 1);
    expect(agent.leaks, "the supplier's agent reads them").not.toEqual([]);
  });

  it("keeps a security case from the customer's IT manager and the incident manager, and shows it to the officer", async () => {
    const { admin } = portal.urls;
    const [about] = await administer<{ ref: string }>(
      admin,
      `update cases c set title = title || ' ${security}', description = description || ' ${security}' from organisation o
        where o.id = c.org_id and o.slug = 'nordvik' and c.is_security and c.closed_at is null
        returning o.key || '-' || c.number as ref`,
    );
    await administer(
      admin,
      `update case_event e set text = coalesce(e.text, '') || ' ${security}' from cases c
      where c.org_id = e.org_id and c.id = e.case_id and c.is_security`,
    );
    const ref = encodeURIComponent(about?.ref ?? "");
    const paths = [
      ...nordvik,
      "/o/nordvik/cases?state=any",
      `/o/nordvik/cases?state=any&q=${security}`,
      "/o/nordvik/incidents",
      "/o/nordvik/sla/export?state=any",
      `/o/nordvik/cases/${ref}`,
      `/o/nordvik/incidents/${ref}`,
      `/desk/cases/nordvik/${ref}`,
      "/desk/problems",
      `/search?q=${security}`,
    ];
    for (const email of ["johan.lindmarker@nordvik.example", "helena.forsgren@fjallnat.example"]) {
      const { leaks, broken } = await crawl(await signedIn(email), paths, [security], paths.length);
      expect(leaks.filter((path) => !path.includes(security))).toEqual([]);
      expect(broken).toEqual([]);
    }
    const officer = await crawl(await signedIn("stefan.kvarnlund@nordvik.example"), paths, [security], paths.length);
    expect(officer.leaks).toContain("/o/nordvik/cases?state=any");
  });

  it("keeps an amount of an invoice from everybody of the customer who may not see money", async () => {
    const { admin } = portal.urls;
    // On a line, in a question's credit, in a budget and in the offer of a call-off.
    const ofEkliden = "org_id = (select id from organisation where slug = 'ekliden')";
    for (const change of [
      `invoice_line set amount = $1, unit_price = 987654321.09 where month = '2026-10' and ${ofEkliden}`,
      // What its lines were added up to when they came in.
      `invoice_sum set amount = $1, unit_price = 987654321.09 where month = '2026-10' and ${ofEkliden}`,
      `price_question set credit = $1 where ${ofEkliden}`,
      `budget_row set amount = $1 where ${ofEkliden}`,
      `call_off_offer set one_off = $1 where ${ofEkliden}`,
    ]) {
      await administer(admin, `update ${change}`, [amount.hundredths]);
    }
    const paths = [
      ...["", "/lines?period=2026-10", "/lines/export?format=csv"].map((path) => `/o/ekliden/billing${path}`),
      ...["invoices", "questions", "questions/1", "budget", "call-offs", "call-offs/9"].map(
        (path) => `/o/ekliden/billing/${path}`,
      ),
      ...["/search?q=987654321", "/api/search?lang=sv&q=987654321", "/o/ekliden/cases?q=987654321"],
    ];
    const seenBy = async (client: Client, beginnings: readonly string[]) => {
      const texts = await Promise.all(beginnings.map(async (path) => (await client.fetch(path)).text()));
      return texts.filter((text) => amount.shown.test(text)).length;
    };
    for (const email of [
      "hakan.bjorkmo@ekliden.example",
      "elsa.nordhed@ekliden.example",
      "emma.lindkvist@fjallnat.example",
    ]) {
      expect(await seenBy(await signedIn(email), [...paths, ...ekliden]), email).toBe(0);
    }
    expect(await seenBy(await signedIn("lars-ake.nykvist@ekliden.example"), paths)).toBeGreaterThanOrEqual(6);
  });
});
