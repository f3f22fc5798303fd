import { describe, expect, it, test } from "vitest";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { getCase } from "@/lib/cases/case-queries";
import { appendCaseEvent, storeCases } from "@/lib/cases/commands";
import { mailFollowers } from "@/lib/cases/follow/news-commands";
import { findCaseId, loadEvents } from "@/lib/cases/histories";
import { escalateCase } from "@/lib/cases/incidents/escalation-commands";
import { tellOfIncident } from "@/lib/cases/incidents/notice-commands";
import { admit, dismiss } from "@/lib/cases/security/admission-commands";
import { markSecurity } from "@/lib/cases/security/mark-commands";
import { tellOfficers } from "@/lib/cases/security/notice-commands";
import { verifyCases } from "@/lib/cases/verify";
import { composeBody } from "@/lib/intake/webhooks/body-queries";
import { freshDatabase } from "@/tests/fixtures/database";
import { now, planted, securityWorld } from "@/tests/fixtures/security";

const database = freshDatabase();
const world = securityWorld(database);
const as = (name: string) => world.people[name] as PersonViewer;
const org = () => ({ id: world.customer.id, key: world.customer.key, slug: world.customer.slug, name: "Norrby" });
const idOf = async (number: number) =>
  (await inOperatorScope((scope) => findCaseId(scope, org(), `NORD-${number}`))) as string;
const sees = (name: string, number: number) =>
  inScope(as(name), async (scope) => (await getCase(scope, world.customer.id, number)) !== null);
const mark = async (name: string, number: number, isSecurity = true) => {
  const caseId = await idOf(number);
  return inScope(as(name), (scope) => markSecurity(scope, org(), { caseId, isSecurity, by: name }, now + 1_000));
};
const mailsTo = async (name: string) => {
  const { rows } = await world.admin.query("select subject, text from mail_message where to_person = $1", [
    as(name).personId,
  ]);
  return rows.map(({ subject, text }) => `${subject}\n${text}`);
};
const unchanged = async () =>
  expect(await inOperatorScope((scope) => verifyCases(scope, world.customer.id, now))).toMatchObject({
    differences: [],
  });

describe("marking a case as a security case", () => {
  it("takes it from the agent who did it; it stands in the thread, in the audit log and on its clocks", async () => {
    await world.admin.query(
      `insert into mail_message (id, org_id, to_person, subject, text)
        values (gen_random_uuid(), $1, $2, 'NORD-1: svar – Ärende 1', 'om NORD-1 och dess rubrik')`,
      [world.customer.id, as("delivery").personId],
    );
    await world.admin.query(
      `with i as (insert into survey_invitation
          (org_id, id, case_id, closed_at, closed_month, service_key, priority, send_at)
        select org_id, gen_random_uuid(), id, now(), '2026-10', 'mail', 1, now() from cases where number = 1
        returning org_id, id)
      insert into survey_link (org_id, invitation_id, token_hash, reference, title)
        select org_id, id, 'x', 'NORD-1', 'Ärende 1' from i`,
    );
    await world.admin.query(
      `insert into mail_in (id, org_id, state, size, hint) values (gen_random_uuid(), $1, 'held', 1, 'NORD-1')`,
      [world.customer.id],
    );
    expect(await mark("agent", 1)).toBe(true);
    expect(await sees("agent", 1)).toBe(false);
    expect(await sees("officer", 1)).toBe(true);
    const id = await idOf(1);
    const events = await inOperatorScope(async (scope) => (await loadEvents(scope, world.customer.id, [id])).get(id));
    expect(events?.at(-1)).toMatchObject({ event: { kind: "security_marked" }, actorName: "agent" });
    const { rows } = await world.admin.query(
      "select bool_and(is_security) as all from sla_outcome where case_id = $1",
      [id],
    );
    expect(rows[0].all).toBe(true);
    const audit = await world.admin.query(
      "select count(*)::int as n from audit_entry where kind = 'case.security_marked'",
    );
    expect(audit.rows[0].n).toBe(1);
    // What had been mailed of it before says no more than its number.
    expect(await mailsTo("delivery")).toContain("NORD-1\nNORD-1");
    // A mail that waits, and names the case, waits for those who see it.
    const waiting = await world.admin.query("select case_id from mail_in where hint = 'NORD-1'");
    expect(waiting.rows).toEqual([{ case_id: id }]);
    expect((await world.admin.query("select title from survey_link")).rows).toEqual([{ title: "NORD-1" }]);
    await unchanged();
  });

  it("is undone by an officer alone, and done once", async () => {
    expect(await mark("officer", 1)).toBe(false);
    await expect(mark("added", 1, false)).rejects.toThrow("no cases.read_security");
    await expect(mark("bam", 2)).rejects.toThrow("no cases.write");
    expect(await mark("officer", 1, false)).toBe(true);
    expect(await sees("agent", 1)).toBe(true);
    await unchanged();
  });
});

test("an agent who does not see the newest case stores and records beside it as if they did", async () => {
  const opened = { kind: "opened", at: now, priority: 3, service: "mail" } as const;
  const draft = { source: "test", externalKey: "5", title: "Nytt", events: [{ event: opened }] };
  await inScope(as("agent"), (scope) => storeCases(scope, world.customer.id, [draft], now));
  expect(await sees("agent", world.number + 1)).toBe(true);
  const caseId = await idOf(2);
  const event = { kind: "resolved", at: now } as const;
  await inScope(as("agent"), (scope) => appendCaseEvent(scope, world.customer.id, caseId, { event }, now));
  await unchanged();
});

test("somebody is added by an officer by name, sees the case until they are taken off, and each leaves a trace", async () => {
  const about = { orgId: world.customer.id, caseId: world.caseId, personId: as("manager").personId };
  await expect(inScope(as("added"), (scope) => admit(scope, about, now))).rejects.toThrow("no cases.read_security");
  expect(await inScope(as("officer"), (scope) => admit(scope, { ...about, personId: as("user").personId }, now))).toBe(
    "unknown",
  );
  expect(await inScope(as("officer"), (scope) => admit(scope, about, now))).toBe("admitted");
  expect(await sees("manager", world.number)).toBe(true);
  expect(await inScope(as("supplierOfficer"), (scope) => dismiss(scope, about))).toBe(true);
  expect(await sees("manager", world.number)).toBe(false);
  const { rows } = await world.admin.query("select kind from audit_entry where kind like 'case.person%' order by seq");
  expect(rows.map(({ kind }) => kind)).toEqual([
    "case.person_admitted",
    "case.person_admitted",
    "case.person_dismissed",
  ]);
});

describe("what is mailed of a security case", () => {
  it("says that there is one, to the officers and those added, and nothing of what it is", async () => {
    const about = { orgId: world.customer.id, caseId: world.caseId };
    await inJobScope((scope) => tellOfficers(scope, { ...about, at: now }, now));
    const { rows } = await world.admin.query("select id from incident_follow_up where case_id = $1", [world.caseId]);
    await inJobScope((scope) => tellOfIncident(scope, world.customer.id, rows[0].id, now));
    await world.admin.query("insert into case_watcher (org_id, case_id, person_id) values ($1, $2, $3)", [
      world.customer.id,
      world.caseId,
      as("owner").personId,
    ]);
    const news = { ...about, news: "answered" as const, at: now, by: null };
    await inJobScope((scope) => mailFollowers(scope, news, new Date(now)));
    const reference = `NORD-${world.number}`;
    for (const name of ["officer", "supplierOfficer", "added"])
      expect((await mailsTo(name)).join()).toContain(reference);
    for (const name of ["agent", "manager", "delivery", "owner", "user"])
      expect((await mailsTo(name)).join()).not.toContain(reference);
    expect((await mailsTo("reporter")).join()).toContain(`[${reference}] säkerhetsärende`);
    const all = await world.admin.query("select subject || text as words from mail_message");
    expect(all.rows.map(({ words }) => words).join()).not.toContain(planted);
  });

  it("goes to those who give roles where nobody is an officer", async () => {
    await world.admin.query("delete from assignment where role like '%security_officer'");
    await world.admin.query("delete from case_admission");
    await inJobScope((scope) =>
      tellOfficers(scope, { orgId: world.customer.id, caseId: world.caseId, at: now + 1 }, now),
    );
    expect((await mailsTo("delivery")).join()).toContain("utan säkerhetsansvarig");
  });

  it("is nothing to other systems", async () => {
    const told = { topic: "case.opened", caseId: world.caseId, seq: 1 };
    expect(await inJobScope((scope) => composeBody(scope, world.customer.id, told))).toBeNull();
  });
});

test("the customer's service owner escalates an ordinary case, and not one that they do not see", async () => {
  const caseId = await idOf(3);
  const about = { caseId, reference: "NORD-3", title: "Ärende 3", level: 2 as const, isSecurity: false };
  const told = await inScope(as("owner"), (scope) =>
    escalateCase(scope, org(), { ...about, reason: "Verksamheten står still", by: "owner" }, now),
  );
  expect(told).toBe(3);
  expect((await mailsTo("delivery")).join()).toContain("Verksamheten står still");
  await expect(
    inScope(as("user"), (scope) => escalateCase(scope, org(), { ...about, reason: "Nej", by: "user" }, now)),
  ).rejects.toThrow("no cases.escalate");
  await unchanged();
});
