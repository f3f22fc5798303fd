import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import type { KpiId } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { readLevels } from "@/lib/measures/level-queries";
import type { AgreementTerms } from "@/lib/sla/agreement";
import { endOutage, type NewOutage, registerOutage, removeOutage } from "@/lib/sla/availability/commands";
import { listOutages } from "@/lib/sla/availability/queries";
import { defaultTerms } from "@/lib/sla/default-terms";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { stockholm } from "../fixtures/local-time";
import { staff } from "../fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-11-23 12:00");
const hour = 3_600_000;
const terms: AgreementTerms = {
  ...defaultTerms,
  promisedShare: 0.95,
  credits: [
    { below: 0.95, percent: 2 },
    { below: 0.9, percent: 5 },
  ],
  availability: [
    { service: "mail", calendar: "office", promisedShare: 0.99 },
    { service: "network", calendar: "always", promisedShare: 0.999 },
  ],
};
let org: TestCustomer;
let other: TestCustomer;

beforeAll(async () => {
  org = await addCustomer(database.admin, { terms });
  other = await addCustomer(database.admin, { slug: "annan", key: "ANN" });
  for (const outage of outages) {
    expect(await inScope(agent(), (scope) => registerOutage(scope, org.id, outage))).toBe(true);
  }
  await inOperatorScope((scope) => storeCases(scope, org.id, cases, now));
});

const agent = () => staff([org], ["servicedesk_agent"]);
const outage = (from: string, to: string, changes: Partial<NewOutage> = {}): NewOutage => ({
  ...{
    service: "mail",
    from: stockholm(from),
    to: stockholm(to),
    planned: false,
    agreedOn: null,
    note: "Ett avbrott.",
  },
  ...changes,
});
const outages = [
  outage("2026-09-08 16:00", "2026-09-09 09:00"),
  outage("2026-09-21 08:00", "2026-09-21 12:00"),
  outage("2026-09-24 08:00", "2026-09-24 16:00", { planned: true, agreedOn: "2026-09-10" }),
];

/** Ten resolution clocks of priority 4 (40 office hours) due in September, two of them missed. */
const cases: CaseDraft[] = Array.from({ length: 10 }, (_, index) => {
  const openedAt = stockholm("2026-09-01 08:00");
  const resolvedAt = stockholm(index < 8 ? "2026-09-02 10:00" : "2026-09-15 10:00");
  return {
    source: "portal",
    externalKey: `case-${index}`,
    title: `Ärende ${index}`,
    events: [
      { event: { kind: "opened", at: openedAt, priority: 4, service: "mail" } },
      { event: { kind: "first_response", at: openedAt + 60_000 } },
      { event: { kind: "resolved", at: resolvedAt } },
    ],
  };
});

const levels = (from: string, to = from) =>
  inOperatorScope((scope) => readLevels(scope, org, { from, to, service: null, now }));
const figure = (kpi: KpiId, from: string, to: string, by: "month" | "priority" | "service" | null = null) =>
  inOperatorScope((scope) => readFigure(scope, org, { kpi, from, to, by }, now));

describe("availability", () => {
  test("of a month is its agreed time less the outages inside it", async () => {
    // Mail, September: 22 days × 9 h = 198 h. Outages 2 h + 4 h; the maintenance was agreed. (198 − 6) ÷ 198 = 96.97 %.
    // Two outages: MTBF (198 − 6) ÷ 2 = 96 h, MTRS 6 ÷ 2 = 3 h. Promised 99 %: missed.
    const mail = (await levels("2026-09")).services.find(({ service }) => service === "mail");
    expect(mail?.whole).toMatchObject({
      share: { value: 192 / 198, numerator: 192 * hour, denominator: 198 * hour, n: 1 },
      outages: { value: 2 },
      mtbf: { value: 96 * hour },
      mtrs: { value: 3 * hour },
    });
    expect(mail?.months).toMatchObject([{ month: "2026-09", promisedShare: 0.99, kept: false }]);
  });

  test("hundred-percent-of-nothing: a service nobody promised, and a month to come, have no data", async () => {
    expect((await levels("2026-09")).services.map(({ service }) => service).sort()).toEqual(["mail", "network"]);
    expect((await levels("2026-12")).services).toEqual([]);
    expect((await figure("availability.share", "2026-12", "2026-12")).whole).toMatchObject({ value: null, n: 0 });
    const before = await inOperatorScope((scope) =>
      readLevels(scope, other, { from: "2026-09", to: "2026-09", service: null, now }),
    );
    expect(before.services).toEqual([]);
  });

  test("without an outage the service was always there, and there is no mean time", async () => {
    const network = (await levels("2026-09")).services.find(({ service }) => service === "network");
    expect(network?.whole.share.value).toBe(1);
    expect([network?.whole.mtbf.value, network?.whole.mtrs.value]).toEqual([null, null]);
  });

  test("on the page is what the command gives, whole and divided", async () => {
    const page = await levels("2026-08", "2026-10");
    for (const name of ["share", "outages", "mtbf", "mtrs"] as const) {
      const { groups } = await figure(`availability.${name}`, "2026-08", "2026-10", "service");
      const shown = page.services.map(({ service, whole }) => [service, whole[name].value]).sort();
      expect(groups.map(({ key, measure }) => [key, measure.value])).toEqual(shown);
    }
    const { groups } = await figure("availability.share", "2026-08", "2026-10", "priority");
    expect(groups.every(({ measure }) => measure.value === null)).toBe(true);
  });

  test("has its rows: every outage that touches the months, those that do not count among them", async () => {
    const { outages: rows } = await levels("2026-09");
    expect(rows.map(({ agreed }) => agreed)).toEqual([true, false, false]);
  });
});

describe("a service credit", () => {
  test("is derived from the month's resolution clocks, the promise and the ladder", async () => {
    // 8 of 10 kept, 80 %: below 95 and 90; the lowest step reached gives 5 %.
    const { credits, creditTotal } = await levels("2026-08", "2026-11");
    const september = credits.find(({ month }) => month === "2026-09");
    expect(september).toMatchObject({ percent: 5, step: { below: 0.9 }, share: { numerator: 8, denominator: 10 } });
    // August had nothing due; November has not ended.
    expect(credits.find(({ month }) => month === "2026-08")?.share.value).toBeNull();
    expect(credits.map(({ month }) => month)).not.toContain("2026-11");
    expect(creditTotal).toMatchObject({ value: 5, n: 1 });
    expect((await figure("credit.percent", "2026-08", "2026-11")).whole).toMatchObject({ value: 5, n: 1 });
  });

  test("is no data, and not nothing, where no month has ended", async () => {
    expect((await figure("credit.percent", "2026-11", "2026-11")).whole.value).toBeNull();
  });
});

describe("an outage", () => {
  const lasting = () => inScope(agent(), (scope) => listOutages(scope, org, stockholm("2026-10-01 00:00"), now));

  test("lasts until it is ended, once", async () => {
    const started = { ...outage("2026-10-05 08:00", "2026-10-05 09:00"), to: null };
    await inScope(agent(), (scope) => registerOutage(scope, org.id, started));
    const [found] = await lasting();
    const end = (local: string) =>
      inScope(agent(), (scope) => endOutage(scope, org.id, found?.id ?? "", stockholm(local)));
    expect(await end("2026-10-05 07:00")).toBe(false);
    expect(await end("2026-10-05 10:00")).toBe(true);
    expect(await end("2026-10-05 11:00")).toBe(false);
    expect((await lasting())[0]?.to).toBe(stockholm("2026-10-05 10:00"));
  });

  test("registered wrongly counts no more once it is removed", async () => {
    const [found] = await lasting();
    expect(await inScope(agent(), (scope) => removeOutage(scope, org.id, found?.id ?? "", now))).toBe(true);
    expect(await lasting()).toEqual([]);
  });

  test("of a service that is not there, or by somebody without the right, is refused", async () => {
    const ghost = outage("2026-10-06 08:00", "2026-10-06 09:00", { service: "ghost" });
    expect(await inScope(agent(), (scope) => registerOutage(scope, org.id, ghost))).toBe(false);
    const bam = staff([org], ["bam"]);
    const refused = inScope(bam, (scope) => registerOutage(scope, org.id, outages[0] as NewOutage));
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
    const elsewhere = inScope(agent(), (scope) => registerOutage(scope, other.id, outages[0] as NewOutage));
    await expect(elsewhere).rejects.toMatchObject({ code: "not_found" });
  });
});
