import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import { appendCaseEvent, storeCases } from "@/lib/cases/commands";
import {
  addAction,
  addEntry,
  closeFollowUp,
  type FollowUpRef,
  finishAction,
  saveAnalysis,
} from "@/lib/cases/incidents/commands";
import { tellOfIncident } from "@/lib/cases/incidents/notice-commands";
import { type FollowUp, getFollowUp, listEntries, listFollowUps, listToldOf } from "@/lib/cases/incidents/queries";
import { listRepeats } from "@/lib/cases/incidents/repeat-queries";
import { draftReport } from "@/lib/cases/incidents/report-commands";
import { compileDocument } from "@/lib/knowledge/source/compile";
import type { Priority } from "@/lib/sla/events";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-10-30 12:00");
let customer: TestCustomer;
let other: TestCustomer;

const as = (role: Role, of = customer, name: string = role) =>
  staff([of], [role], { name, isSupplier: role === "incident_manager" || role === "servicedesk_agent" });

const opened = (at: string, priority: Priority) => ({
  event: { kind: "opened" as const, at: stockholm(at), priority, service: "mail" },
});
const ended = (at: string) => [
  { event: { kind: "resolved" as const, at: stockholm(at) } },
  { event: { kind: "closed" as const, at: stockholm(at) } },
];

beforeAll(async () => {
  customer = await addCustomer(database.job);
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  const drafts = [
    { externalKey: "1", title: "Ingen e-post", events: [opened("2026-10-30 08:00", 1)] },
    { externalKey: "2", title: "Trög e-post", events: [opened("2026-10-29 08:00", 3)] },
    { externalKey: "3", title: "Gammalt", events: [opened("2026-05-04 08:00", 1), ...ended("2026-05-05 08:00")] },
    { externalKey: "4", title: "Nyss stängt", events: [opened("2026-10-20 08:00", 2), ...ended("2026-10-21 08:00")] },
  ].map((draft) => ({ source: "test", category: "Avbrott", ...draft }));
  await inOperatorScope((scope) => storeCases(scope, customer.id, drafts, now));
});

const numbers = async (isOpen = true) =>
  (await inOperatorScope((scope) => listFollowUps(scope, customer.id, isOpen, 100))).map(({ number }) => number);

const followUpOf = (number: number) =>
  inOperatorScope(async (scope) => (await getFollowUp(scope, customer.id, number)) as FollowUp);

const refOf = ({ id, caseId }: FollowUp): FollowUpRef => ({ orgId: customer.id, id, caseId });

const jobs = () =>
  inOperatorScope(({ db }) => db.job.count({ where: { kind: "incident.opened", orgId: customer.id } }));

describe("a follow-up opens by itself", () => {
  it("for cases of priority 1 and 2 that are not long closed, and news of those that go on", async () => {
    expect(await numbers()).toEqual([1, 4]);
    expect(await jobs()).toBe(1);
  });

  it("when a person under row-level security raises the priority, once however often that is done", async () => {
    const agent = as("servicedesk_agent");
    const raise = (priority: Priority, at: number) =>
      inScope(agent, async (scope) => {
        const found = await scope.db.case.findFirstOrThrow({ where: { orgId: customer.id, number: 2 } });
        const event = { kind: "priority_changed" as const, at, priority };
        await appendCaseEvent(scope, customer.id, found.id, { event, actorId: agent.personId }, now);
      });
    await raise(2, now - 3_000);
    expect(await numbers()).toEqual([1, 2, 4]);
    const { id } = await followUpOf(2);
    await raise(3, now - 2_000);
    await raise(1, now - 1_000);
    expect((await followUpOf(2)).id).toBe(id);
    expect(await jobs()).toBe(2);
  });

  it("and the incident owner is told by mail, once", async () => {
    const owner = as("it_incident_owner", customer, "Ingrid");
    const manager = as("incident_manager", customer, "Mona");
    await addStaff(database.job, [
      owner,
      manager,
      as("it_manager", customer, "Nisse"),
      as("it_incident_owner", other, "Gun"),
    ]);
    const { id } = await followUpOf(1);
    for (let time = 0; time < 2; time++) await inJobScope((scope) => tellOfIncident(scope, customer.id, id, now));
    const mails = await inOperatorScope(({ db }) => db.mailMessage.findMany({ where: { orgId: customer.id } }));
    expect(mails.map(({ toPerson }) => toPerson).sort()).toEqual([owner.personId, manager.personId].sort());
    expect(mails[0]?.subject).toContain("NORD-1 Ingen e-post");
    const told = (viewer: typeof owner) => inScope(viewer, (scope) => listToldOf(scope, customer.id, id));
    expect(await told(manager)).toEqual([
      { name: "Mona", role: "incident_manager", at: new Date(now) },
      { name: "Ingrid", role: "it_incident_owner", at: new Date(now) },
    ]);
    const unseen = await inScope(as("it_incident_owner", other, "Gun"), ({ db }) => db.incidentTold.count());
    expect(unseen).toBe(0);
  });
});

describe("the work of a follow-up", () => {
  it("keeps what is known, unless somebody else has saved since", async () => {
    const manager = as("incident_manager");
    const followUp = await followUpOf(1);
    const save = (cause: string, revision: number) =>
      inScope(manager, (scope) => saveAnalysis(scope, refOf(followUp), { cause, effect: "Alla", revision }));
    expect(await save("Full disk", followUp.revision)).toBe(true);
    expect(await save("Något annat", followUp.revision)).toBe(false);
    expect(await followUpOf(1)).toMatchObject({ cause: "Full disk", effect: "Alla", revision: 2 });
  });

  it("is closed only when its actions are done, also by the one who owns them", async () => {
    const manager = as("incident_manager");
    const owner = as("it_system_owner", customer, "Olle");
    const ref = refOf(await followUpOf(1));
    const wish = { body: "Övervaka disken", ownerId: owner.personId, due: "2026-11-15" };
    await inScope(manager, (scope) => addAction(scope, ref, wish));
    expect(await inScope(manager, (scope) => closeFollowUp(scope, ref, now))).toEqual({ unfinished: 1 });
    const action = (await followUpOf(1)).actions[0]?.id ?? "";
    const stranger = as("it_manager", customer, "Stina");
    const finish = (viewer: typeof owner) => inScope(viewer, (scope) => finishAction(scope, ref, action, now));
    expect(await finish(stranger)).toBe(false);
    expect(await finish(owner)).toBe(true);
    expect(await inScope(manager, (scope) => closeFollowUp(scope, ref, now))).toEqual({ unfinished: 0 });
    expect(await numbers(false)).toEqual([1]);
  });

  it.each(["servicedesk_agent", "it_incident_owner", "it_manager"] as const)(
    "is not for a %s to write",
    async (role) => {
      const ref = refOf(await followUpOf(4));
      const entry = { at: now, body: "Något hände" };
      await expect(inScope(as(role), (scope) => addEntry(scope, ref, entry))).rejects.toThrow("no incidents.write");
    },
  );

  it("is refused by row-level security too", async () => {
    const ref = refOf(await followUpOf(4));
    const reader = as("it_incident_owner");
    const written = await inScope(reader, ({ db }) =>
      db.incidentFollowUp.updateMany({ where: { orgId: ref.orgId, id: ref.id }, data: { cause: "x" } }),
    );
    expect(written.count).toBe(0);
    const data = { orgId: ref.orgId, followUpId: ref.id, at: new Date(now), body: "x", authorId: reader.personId };
    await expect(inScope(reader, ({ db }) => db.incidentEntry.createMany({ data }))).rejects.toThrow("row-level");
  });

  it("is not there for another customer's people, nor for an end user", async () => {
    const { id } = await followUpOf(4);
    const foreign = as("it_manager", other);
    const ask = (viewer: ReturnType<typeof as>) =>
      inScope(viewer, ({ db }) => db.incidentFollowUp.count({ where: { id } }));
    expect(await ask(foreign)).toBe(0);
    expect(await ask(as("end_user"))).toBe(0);
    await expect(inScope(foreign, (scope) => getFollowUp(scope, customer.id, 4))).rejects.toThrow("no cases.read_org");
  });

  it("becomes a report that needs no mending to be published, whatever was typed", async () => {
    const manager = as("incident_manager");
    const followUp = await followUpOf(4);
    const hostile = "import x from 'y'\n{process.env} <script> | `a` # b\n1. x\n- y\n    export const a = 1\n&lt;b&gt;";
    await inScope(manager, async (scope) => {
      await addEntry(scope, refOf(followUp), { at: now, body: hostile });
      await saveAnalysis(scope, refOf(followUp), { cause: hostile, effect: hostile, revision: followUp.revision });
    });
    const documentId = await inScope(manager, async (scope) => {
      const fresh = (await getFollowUp(scope, customer.id, 4)) as FollowUp;
      return draftReport(scope, customer, fresh, { lang: "sv", name: "Mona" });
    });
    const [version] = await inOperatorScope(({ db }) => db.documentVersion.findMany({ where: { documentId } }));
    const compiled = await compileDocument(version?.source ?? "");
    expect(compiled).toMatchObject({
      ok: true,
      document: { frontMatter: { kind: "incident_report", case: "NORD-4" } },
    });
    expect((await followUpOf(4)).documentId).toBe(documentId);
    const seen = compiled.ok ? compiled.document.frontMatter.audience : [];
    expect(seen).toContain(`org:${customer.slug}+role:it_incident_owner`);
    expect(seen.filter((token) => !token.includes("+role:") || token.endsWith("role:end_user"))).toEqual([]);
    const entries = await inOperatorScope((scope) => listEntries(scope, customer.id, followUp.id));
    expect(entries.map(({ body }) => body)).toEqual([hostile]);
  });
});

it("what comes three times in 90 days is a repeat, and what is older is not counted", async () => {
  expect(await inOperatorScope((scope) => listRepeats(scope, customer.id, now, 10))).toEqual([
    { service: "mail", category: "Avbrott", count: 3, urgent: 3, latest: [1, 2, 4] },
  ]);
});
