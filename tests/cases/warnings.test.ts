import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { askEveryVerification, askVerification, keepVerification } from "@/lib/cases/levels/verification-commands";
import { listVerifications } from "@/lib/cases/levels/verification-queries";
import { warnOfClocks } from "@/lib/cases/levels/warning-commands";
import { verifyCases } from "@/lib/cases/verify";
import { defaultTerms } from "@/lib/sla/default-terms";
import type { CaseEvent } from "@/lib/sla/events";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { stockholm } from "../fixtures/local-time";
import { addStaff, staff } from "../fixtures/staff";

const database = freshDatabase();
// Priority 3 has 4 office hours to the response and 24 to the resolution; the office opens at 08:00.
const openedAt = stockholm("2026-11-23 08:00");
let org: TestCustomer;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  org = await addCustomer(database.admin);
  const agent = staff([org], ["servicedesk_agent"], { name: "Agnes" });
  const manager = staff([org], ["incident_manager"], { name: "Imre" });
  await addStaff(database.admin, [agent, manager, staff([org], ["bam"], { name: "Bo" })]);
  const opened: CaseEvent = { kind: "opened", at: openedAt, priority: 3, service: "mail" };
  const waiting: CaseEvent = { kind: "waiting_started", at: openedAt + 60_000, reason: "customer" };
  const drafts = [
    { source: "portal", externalKey: "runs", title: "Kanarie i rubriken", events: [{ event: opened }] },
    { source: "portal", externalKey: "waits", title: "Väntar", events: [{ event: opened }, { event: waiting }] },
  ];
  await inOperatorScope((scope) => storeCases(scope, org.id, drafts, openedAt + 120_000));
});

const warnAt = (local: string) => inJobScope((scope) => warnOfClocks(scope, stockholm(local)));
const mails = () => inJobScope(({ db }) => db.mailMessage.findMany({ orderBy: { createdAt: "asc" } }));

test("a clock is told of at each share of its target once, to the role that the agreement names", async () => {
  expect(await warnAt("2026-11-23 10:59")).toEqual({ clocks: 0, mails: 0 });
  // Three of the response's four hours: 75 %.
  expect(await warnAt("2026-11-23 11:00")).toEqual({ clocks: 1, mails: 1 });
  expect(await warnAt("2026-11-23 11:05")).toEqual({ clocks: 0, mails: 0 });
  expect(await warnAt("2026-11-23 12:00")).toEqual({ clocks: 1, mails: 1 });
  expect(await warnAt("2026-11-23 12:00")).toEqual({ clocks: 0, mails: 0 });
  const [first, second] = await mails();
  expect(first?.text).toContain("NORD-1, mail, prioritet 3: svarstid, 75 % av 4 tim");
  expect(second?.text).toContain("100 % av");
});

test("the mail names the case and holds no words of it", async () => {
  const texts = (await mails()).map(({ subject, text }) => subject + text).join();
  expect(texts).toContain("/o/norrby/cases/NORD-1");
  expect(texts).not.toContain("Kanarie");
});

test("two workers at once tell nobody twice", async () => {
  // Eighteen of the resolution's 24 hours: Monday and Tuesday whole.
  const told = await Promise.all([warnAt("2026-11-25 08:01"), warnAt("2026-11-25 08:01")]);
  expect(told.map(({ mails: count }) => count).sort()).toEqual([0, 1]);
});

test("warnings of one case to one person hang together", async () => {
  const sent = await mails();
  const again = sent.at(-1);
  const first = sent.find(({ toPerson }) => toPerson === again?.toPerson);
  expect(first?.id).not.toBe(again?.id);
  expect([first?.thread, again?.thread]).toEqual([[], [`${first?.id}@localhost`]]);
});

test("a clock that was late long before it was first looked at is left alone", async () => {
  const before = (await mails()).length;
  await warnAt("2026-12-20 12:00");
  expect(await mails()).toHaveLength(before);
});

test("a verification is asked for, kept with its differences, and read by who manages the service level", async () => {
  const manager = staff([org], ["bam"], { name: "Bo" });
  const now = stockholm("2026-11-25 12:00");
  await inScope(manager, (scope) => askVerification(scope, org.id, now));
  await inScope(manager, (scope) => askVerification(scope, org.id, now));
  const waiting = await inJobScope(({ db }) => db.job.count({ where: { kind: "sla.verify", state: "pending" } }));
  expect(waiting).toBe(1);
  expect(await inScope(manager, listVerifications)).toMatchObject([{ ranAt: null, askedAt: new Date(now) }]);

  const admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await admin.query("update case_month set opened = opened + 1");
  await admin.end();
  const found = await inJobScope((scope) => verifyCases(scope, org.id, now), { isolationLevel: "RepeatableRead" });
  await inJobScope((scope) => keepVerification(scope, org.id, found, { ranAt: now, tookMs: 12 }));
  const [kept] = await inScope(manager, listVerifications);
  expect(kept).toMatchObject({ cases: 2, differenceCount: 1, ranAt: new Date(now) });
  expect(kept?.differences[0]?.what).toContain("case_month");
  expect(await inScope(staff([org], ["servicedesk_agent"]), listVerifications)).toEqual([]);
});

test("at night every customer's verification is asked for once, and one asked for by hand does not wait for it", async () => {
  expect(await inJobScope((scope) => askEveryVerification(scope, Date.now()))).toBe(1);
  expect(await inJobScope((scope) => askEveryVerification(scope, Date.now()))).toBe(1);
  const waiting = await inJobScope(({ db }) =>
    db.job.findMany({
      where: { kind: "sla.verify", state: "pending" },
      select: { runAt: true },
      orderBy: { runAt: "asc" },
    }),
  );
  expect(waiting.map(({ runAt }) => runAt.getTime() > Date.now())).toEqual([false, true]);
});

test("a share of lateness is told once, to its own role, however long after the due time it is reached", async () => {
  const late = await addCustomer(database.admin, {
    ...{ slug: "sen", key: "SEN" },
    terms: { ...defaultTerms, warnings: [...(defaultTerms.warnings ?? []), { percent: 150, role: "bam" }] },
  });
  await addStaff(database.admin, [staff([late], ["bam"], { name: "Berit" })]);
  const event: CaseEvent = { kind: "opened", at: openedAt, priority: 3, service: "mail" };
  const draft = { source: "portal", externalKey: "late", title: "Sen", events: [{ event }] };
  await inOperatorScope((scope) => storeCases(scope, late.id, [draft], openedAt));
  const told = () => inJobScope(({ db }) => db.mailMessage.count({ where: { orgId: late.id } }));
  // 24 office hours from Monday 08:00 are over on Wednesday at 14:00, and half as many more on Thursday at 17:00.
  await warnAt("2026-11-26 14:30");
  expect(await told()).toBe(0);
  await warnAt("2026-11-26 16:59");
  expect(await told()).toBe(0);
  await warnAt("2026-11-26 17:00");
  await warnAt("2026-11-26 17:05");
  expect(await told()).toBe(1);
  const mail = await inJobScope(({ db }) => db.mailMessage.findFirst({ where: { orgId: late.id } }));
  expect(mail?.text).toContain("150 % av");
  expect(mail?.text).toContain("Skulle ha varit klart");
});
