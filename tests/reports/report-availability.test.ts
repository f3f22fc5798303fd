import { beforeAll, expect, test } from "vitest";
import { inScope, type Scope } from "@/lib/access/scope";
import { readFigure } from "@/lib/measures/figure-queries";
import { beginReport, publishReport } from "@/lib/reports/sla/commands";
import { readContent } from "@/lib/reports/sla/loaders";
import { getReport, type ReportHead, readDraft } from "@/lib/reports/sla/queries";
import { type SheetWords, sheetsOf } from "@/lib/reports/sla/sheets";
import { registerOutage } from "@/lib/sla/availability/commands";
import { defaultTerms } from "@/lib/sla/default-terms";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const hour = 3_600_000;
const month = "2026-10";
const now = stockholm("2026-11-05 12:00");
let customer: TestCustomer & { name: string };

beforeAll(async () => {
  const availability = [
    { service: "mail", calendar: "office", promisedShare: 0.995 },
    { service: "network", calendar: "always", promisedShare: 0.999 },
  ];
  const terms = { ...defaultTerms, availability };
  customer = { ...(await addCustomer(database.job, { terms })), name: "Norrby" };
  // 16–17 on the first day and 8–9 on the second.
  await fails("2026-10-13 16:00", "2026-10-14 09:00");
  await inScope(manager(), (scope) => beginReport(scope, customer.id, month));
});

const manager = () => staff([customer], ["incident_manager"], { name: "Imre" });
const head = async (scope: Scope) => (await getReport(scope, customer.id, month)) as ReportHead;

async function fails(from: string, to: string): Promise<void> {
  const span = { from: stockholm(from), to: stockholm(to), planned: false, agreedOn: null };
  const outage = { ...span, service: "mail", note: "Postlådorna svarade inte." };
  expect(await inScope(manager(), (scope) => registerOutage(scope, customer.id, outage))).toBe(true);
}

/** Every word by its own key. */
const words: SheetWords = {
  ...{ sheet: (name) => name, kpi: (kpi) => kpi, unit: (unit) => unit, column: (name) => name, month: (key) => key },
  ...{ count: "n", service: (key) => key, clock: (name) => name, followUp: (isClosed) => String(isClosed) },
  unnamed: (of, n) => `${of} ${n}`,
};

test("each service that something is promised for is told with its outages, as the page and `portal kpi` count it", async () => {
  await inScope(manager(), async (scope) => {
    const { figures } = await readDraft(scope, customer, await head(scope), now);
    const { services, outages } = figures.availability ?? { services: [], outages: [] };
    const [mail, network] = services;
    // 22 working days of 9 hours, two hours of one outage in them; 31 days of 24 hours and the hour that came twice.
    expect(mail).toMatchObject({ service: "mail", agreedMs: 198 * hour, downMs: 2 * hour, kept: false });
    expect(network).toMatchObject({ service: "network", agreedMs: 745 * hour, downMs: 0, kept: true });
    const values = [mail?.share, mail?.outages, mail?.mtbf, mail?.mtrs].map((measure) => measure?.value);
    expect(values).toEqual([196 / 198, 1, 196 * hour, 2 * hour]);
    expect(outages).toMatchObject([{ service: "mail", note: "Postlådorna svarade inte.", agreed: false }]);
    for (const name of ["share", "outages", "mtbf", "mtrs"] as const) {
      const asked = { kpi: `availability.${name}`, from: month, to: month, by: "service" } as const;
      const { groups } = await readFigure(scope, customer, asked, now);
      expect(groups.find(({ key }) => key === "mail")?.measure).toEqual(mail?.[name]);
    }
  });
});

test("the workbook holds the services, the outages and how the credit was derived", async () => {
  await inScope(manager(), async (scope) => {
    const { figures } = await readDraft(scope, customer, await head(scope), now);
    const sheets = sheetsOf(figures, null, "Europe/Stockholm", words);
    expect(sheets.map(({ name }) => name)).toEqual(["figures", "months", "availability", "outages", "credit"]);
    expect(sheets[2]?.rows[1]).toEqual(["mail", 98.9899, 1, 196, 2, 2, 198, 99.5, "no"]);
    expect(sheets[3]?.rows[1]?.slice(0, 2)).toEqual(["mail", "2026-10-13T16:00:00+02:00"]);
    expect(sheets[4]?.rows.at(-1)).toEqual(["credit", figures.credit?.percent, null, null, "ofFee"]);
  });
});

test("published, it is frozen, and a service that would be counted otherwise today is told beside it", async () => {
  const read = () => inScope(manager(), async (scope) => readContent(scope, customer, await head(scope), now));
  await inScope(manager(), async (scope) => publishReport(scope, customer, await head(scope), now));
  const before = await read();
  expect(before.restatedServices).toEqual([]);
  await fails("2026-10-20 08:00", "2026-10-20 11:00");
  const after = await read();
  expect(after.figures).toEqual(before.figures);
  expect(after.restatedServices).toMatchObject([{ service: "mail", now: { downMs: 5 * hour, kept: false } }]);
});
