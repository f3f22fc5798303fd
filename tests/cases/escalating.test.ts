import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import { loadEvents } from "@/lib/cases/histories";
import { closeEscalation, escalateCase } from "@/lib/cases/incidents/escalation-commands";
import { listEscalationsOf, listOpenEscalations } from "@/lib/cases/incidents/escalation-queries";
import { mailAboutCase } from "@/lib/cases/mail/letter-commands";
import { threadOf } from "@/lib/cases/mail/thread-commands";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-10-30 12:00");
let customer: TestCustomer;
let caseId: string;
let agent: PersonViewer;
const people: Record<string, PersonViewer> = {};

beforeAll(async () => {
  customer = await addCustomer(database.job);
  const person = (name: string, role: Role, isSupplier: boolean) => staff([customer], [role], { name, isSupplier });
  agent = person("Agnes", "servicedesk_agent", true);
  people.manager = person("Mona", "incident_manager", true);
  people.owner = person("Ingrid", "it_incident_owner", false);
  people.chief = person("Cecilia", "customer_ceo", false);
  people.delivery = person("Dan", "delivery_manager", true);
  await addStaff(database.job, [agent, ...Object.values(people)]);
  const events = [{ event: { kind: "opened" as const, at: now - 3_600_000, priority: 2 as const, service: "mail" } }];
  const draft = { source: "test", externalKey: "1", title: "Hemlig rubrik", events };
  await inOperatorScope((scope) => storeCases(scope, customer.id, [draft], now));
  const found = await inOperatorScope(({ db }) => db.case.findFirstOrThrow({ where: { orgId: customer.id } }));
  caseId = found.id;
});

const org = () => ({ id: customer.id, slug: customer.slug, name: "Norrby" });
const escalate = (viewer: PersonViewer, level: 1 | 2 | 3) =>
  inScope(viewer, (scope) => {
    const about = { caseId, reference: "NORD-1", title: "Hemlig rubrik", by: viewer.name, isSecurity: false };
    return escalateCase(scope, org(), { ...about, level, reason: "Ingen lösning i sikte" }, now);
  });
const mails = () => inOperatorScope(({ db }) => db.mailMessage.findMany({ where: { orgId: customer.id } }));
const openOnes = (viewer: PersonViewer) => inScope(viewer, (scope) => listOpenEscalations(scope, customer.id));

describe("escalating a case", () => {
  it("tells the contacts of the level on both sides, notes who and when, and stands in the thread", async () => {
    expect(await escalate(agent, 1)).toBe(2);
    const [listed] = await openOnes(people.owner as PersonViewer);
    expect(listed).toMatchObject({ number: 1, level: 1, reason: "Ingen lösning i sikte", by: "Agnes" });
    expect(listed?.told.map(({ name, role }) => [name, role])).toEqual([
      ["Mona", "incident_manager"],
      ["Ingrid", "it_incident_owner"],
    ]);
    expect(listed?.told.every(({ at }) => at.getTime() === now)).toBe(true);
    const events = await inOperatorScope(async (scope) => (await loadEvents(scope, customer.id, [caseId])).get(caseId));
    expect(events?.at(-1)).toMatchObject({ event: { kind: "escalated", level: 1 }, text: "Ingen lösning i sikte" });
    expect((await mails()).map(({ subject }) => subject)).toContain("Eskalerat till nivå 1: NORD-1 Hemlig rubrik");
  });

  it("hangs its mail together with what the contact has been told of the case before", async () => {
    const about = { orgId: customer.id, caseId, personId: people.owner?.personId ?? "" };
    const before = await inOperatorScope((scope) => threadOf(scope, about));
    expect(before).toHaveLength(1);
    const letter = { subject: "Mer", text: "Mer", once: "more" };
    await inOperatorScope((scope) => mailAboutCase(scope, about, letter, new Date(now)));
    expect((await mails()).find(({ subject }) => subject === "Mer")?.thread).toEqual(before);
  });

  it("does not tell what the case is called to whoever may not see the customer's cases", async () => {
    await escalate(agent, 3);
    const mail = (await mails()).find(({ toPerson }) => toPerson === people.chief?.personId);
    expect(mail?.subject).toBe("Eskalerat till nivå 3: NORD-1");
    expect(mail?.text).not.toContain("Hemlig rubrik");
  });

  it("is not told to the one who does it", async () => {
    expect(await escalate(people.manager as PersonViewer, 1)).toBe(1);
  });

  it("stays on the agenda until somebody closes it with how it ended", async () => {
    const before = await openOnes(agent);
    expect(before.map(({ level }) => level)).toEqual([3, 1, 1]);
    const id = before[0]?.id ?? "";
    const close = (viewer: PersonViewer) =>
      inScope(viewer, (scope) => closeEscalation(scope, customer.id, { id, caseId, outcome: "Löst i natt" }, now + 1));
    await expect(close(people.owner as PersonViewer)).rejects.toThrow("no cases.escalate");
    expect(await close(agent)).toBe(true);
    expect(await close(agent)).toBe(false);
    expect(await openOnes(agent)).toHaveLength(2);
    const all = await inScope(agent, (scope) => listEscalationsOf(scope, customer.id, caseId));
    expect(all.find((one) => one.id === id)).toMatchObject({ outcome: "Löst i natt", closedBy: "Agnes" });
  });

  it.each(["owner", "chief"])("is not for the %s to do", async (name) => {
    await expect(escalate(people[name] as PersonViewer, 2)).rejects.toThrow("no cases.escalate");
  });
});
