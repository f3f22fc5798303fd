import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent, storeCases } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import { askClosings, closeByItself } from "@/lib/cases/follow/closing-commands";
import { mailFollowers } from "@/lib/cases/follow/news-commands";
import { verifyCases } from "@/lib/cases/verify";
import { parsePayload } from "@/lib/jobs/kinds";
import { defaultTerms } from "@/lib/sla/default-terms";
import { addAgreementVersion } from "@/lib/sla/version-commands";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { stockholm } from "../fixtures/local-time";
import { addStaff, staff } from "../fixtures/staff";

const database = freshDatabase();
const openedAt = stockholm("2026-11-02 08:00");
const before = stockholm("2026-11-12 23:59");
const after = stockholm("2026-11-13 00:05");
let org: TestCustomer;
let admin: Client;
let requesterId: string;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  org = await addCustomer(database.admin);
  const [elsa, bo] = [
    staff([org], ["end_user"], { name: "Elsa", isSupplier: false }),
    staff([org], ["bam"], { name: "Bo" }),
  ];
  await addStaff(database.admin, [elsa, bo]);
  requesterId = elsa.personId;
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  const terms = { ...defaultTerms, reopenDays: 14, closeAfterDays: 5 };
  const input = { terms, validFrom: "2026-11-05", note: "", base: 1 };
  expect(await inScope(bo, (scope) => addAgreementVersion(scope, org.id, input))).toBeNull();
  await inOperatorScope((scope) => storeCases(scope, org.id, drafts(), stockholm("2026-11-07 20:00")));
});
afterAll(() => admin.end());

/** Resolved on the day before the version with the closing, and on its third. */
function drafts(): CaseDraft[] {
  const story = (externalKey: string, resolved: string): CaseDraft => ({
    ...{ source: "log", externalKey, sourceDigest: `${externalKey} 1`, title: externalKey, requesterId },
    events: [
      { event: { kind: "opened", at: openedAt, priority: 4, service: "mail" } },
      { event: { kind: "resolved", at: stockholm(resolved) } },
    ],
  });
  return [
    story("earlier", "2026-11-04 12:00"),
    story("closes", "2026-11-07 12:00"),
    story("spoken", "2026-11-07 12:00"),
    story("reopened", "2026-11-07 12:00"),
    story("interrupted", "2026-11-07 12:00"),
  ];
}

async function caseOf(key: string): Promise<{ orgId: string; caseId: string; state: string; events: string[] }> {
  const { rows } = await admin.query(
    `select c.id, c.state, array_agg(e.kind order by e.seq) as events from cases c join case_event e on e.case_id = c.id
      where c.external_key = $1 group by c.id, c.state`,
    [key],
  );
  return { orgId: org.id, caseId: rows[0].id, state: rows[0].state, events: rows[0].events };
}
const ask = (now: number) => inJobScope((scope) => askClosings(scope, now));
const close = async (key: string, now: number) => {
  const { orgId, caseId } = await caseOf(key);
  return inJobScope((scope) => closeByItself(scope, { orgId, caseId }, now));
};
const happens = async (key: string, event: Parameters<typeof appendCaseEvent>[3]["event"]) => {
  const { caseId } = await caseOf(key);
  await inOperatorScope((scope) => appendCaseEvent(scope, org.id, caseId, { event }, event.at));
};

test("the closing of cases whose days have passed is asked for, once, and not of those under the older version", async () => {
  expect(await ask(before)).toBe(0);
  await happens("spoken", { kind: "message", at: stockholm("2026-11-10 09:00"), direction: "in", internal: false });
  expect(await ask(after)).toBe(3);
  expect(await ask(after)).toBe(3);
  const { rows } = await admin.query("select payload from job where kind = 'case.close'");
  expect(rows).toHaveLength(3);
  const ids = rows.map(({ payload }) => parsePayload("case.close", payload).caseId);
  const expected = await Promise.all(["closes", "reopened", "interrupted"].map(caseOf));
  expect(ids.sort()).toEqual(expected.map(({ caseId }) => caseId).sort());
});

test("it closes once, in nobody's name, however often and at once it is tried, and its reporter is told", async () => {
  const tried = await Promise.all([close("closes", after), close("closes", after), close("closes", after)]);
  expect(tried.filter(Boolean)).toHaveLength(1);
  const closed = await caseOf("closes");
  expect(closed).toMatchObject({ state: "closed", events: ["opened", "resolved", "closed"] });
  const { rows } = await admin.query(
    "select payload, actor_id, actor_name from case_event where kind = 'closed' and case_id = $1",
    [closed.caseId],
  );
  expect(rows).toEqual([{ payload: { kind: "closed", automatic: true }, actor_id: null, actor_name: null }]);
  const news = await admin.query("select payload from job where kind = 'case.news'");
  expect(news.rows).toHaveLength(1);
  const told = parsePayload("case.news", news.rows[0].payload);
  await inJobScope((scope) => mailFollowers(scope, told, new Date(after)));
  const mails = await admin.query("select text from mail_message");
  expect(mails.rows).toHaveLength(1);
  expect(mails.rows[0].text).toContain("Det stängdes av sig självt, eftersom det har varit löst i 5 dagar");
  expect(mails.rows[0].text).toMatch(/öppnas igen till och med \p{L}+ 21 november 2026\./u);
});

test("who has reopened it or written in it meanwhile was first", async () => {
  await happens("reopened", { kind: "reopened", at: stockholm("2026-11-12 23:59") });
  expect(await close("reopened", after)).toBe(false);
  expect(await close("spoken", after)).toBe(false);
  expect(await close("earlier", after)).toBe(false);
  expect((await caseOf("reopened")).state).toBe("open");
  expect(await close("spoken", stockholm("2026-11-16 00:00"))).toBe(true);
});

test("interrupted before it commits, nothing has happened; tried again, all has", async () => {
  const { orgId, caseId } = await caseOf("interrupted");
  const interrupted = inJobScope(async (scope) => {
    await closeByItself(scope, { orgId, caseId }, after);
    throw new Error("the worker ended");
  });
  await expect(interrupted).rejects.toThrow();
  expect((await caseOf("interrupted")).state).toBe("resolved");
  expect(await close("interrupted", after)).toBe(true);
});

test("an import that tells the case again leaves the closing where it is", async () => {
  const again = drafts().map((draft) => ({ ...draft, sourceDigest: `${draft.externalKey} 2` }));
  await inOperatorScope((scope) => storeCases(scope, org.id, again, after + 3_600_000));
  expect((await caseOf("closes")).state).toBe("closed");
  const { differences } = await inOperatorScope((scope) => verifyCases(scope, org.id, after + 3_600_000));
  expect(differences).toEqual([]);
});
