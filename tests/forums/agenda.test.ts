import { beforeAll, describe, expect, it } from "vitest";
import { permissionsOf } from "@/lib/access/permissions";
import { type Role, roles, supplierRoles } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { answerQuestion, askQuestion } from "@/lib/billing/questions/commands";
import { storeCases } from "@/lib/cases/commands";
import { findCaseId } from "@/lib/cases/histories";
import { addAction, closeFollowUp, finishAction } from "@/lib/cases/incidents/commands";
import { closeEscalation, escalateCase } from "@/lib/cases/incidents/escalation-commands";
import { getFollowUp } from "@/lib/cases/incidents/queries";
import { type Agenda, type AgendaLevel, agendaLevels, groupsFor } from "@/lib/forums/agenda/agenda";
import { readAgenda } from "@/lib/forums/agenda/queries";
import { enterValues, followOwn } from "@/lib/measures/custom/commands";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { type ReportModel, textOf } from "@/lib/reports/model/model";
import { endOutage, registerOutage } from "@/lib/sla/availability/commands";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { now, planted, securityWorld } from "@/tests/fixtures/security";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const world = securityWorld(database);
const day = 86_400_000;
const month = "2026-09";
const people = {} as Record<"contract" | "service" | "bam" | "delivery" | "manager" | "agent", PersonViewer>;
const org = () => ({
  id: world.customer.id,
  key: "NORD",
  slug: "norrby",
  name: "Norrby",
  timeZone: "Europe/Stockholm",
});

beforeAll(async () => {
  const person = (name: string, role: Role, isSupplier: boolean) =>
    staff([world.customer], [role], { name, isSupplier });
  people.contract = person("Lars", "contract_owner", false);
  people.service = person("Sara", "it_service_owner", false);
  people.bam = person("Anders", "bam", true);
  people.delivery = person("Leila", "delivery_manager", true);
  people.manager = person("Helena", "incident_manager", true);
  people.agent = person("Emma", "servicedesk_agent", true);
  await addStaff(database.admin, Object.values(people));
  // One clock of September for the resolution of a case, and it was missed: the lowest step of the ladder.
  const opened = { kind: "opened" as const, at: stockholm("2026-09-01 08:00"), priority: 3 as const, service: "mail" };
  const response = { kind: "first_response" as const, at: stockholm("2026-09-01 08:05") };
  const resolved = { kind: "resolved" as const, at: stockholm("2026-09-25 08:00") };
  const events = [{ event: opened }, { event: response }, { event: resolved }];
  const late = { source: "test", externalKey: "late", title: "Sent löst", category: "Avbrott", events };
  await inOperatorScope((scope) => storeCases(scope, org().id, [late], now));
  const invoice = invoiceDraftSchema.parse({
    ...{ seller: "Drift AB", number: "77", issuedOn: "2026-09-30", currency: "SEK" },
    lines: [{ text: "Arbetsplats", amount: "987654.32", kind: "recurring" }],
  });
  await inOperatorScope((scope) => storeInvoices(scope, org().id, [invoice], "api", now));
});

const read = (who: PersonViewer, level: AgendaLevel, at = now) =>
  inScope(who, (scope) => readAgenda(scope, org(), { level, lang: "sv" }, at));
const group = async (who: PersonViewer, level: AgendaLevel, id: string) =>
  (await read(who, level)).groups.find((one) => one.id === id)?.points ?? null;
const text = (agenda: Agenda) =>
  JSON.stringify(agenda, (_key, value) => (typeof value === "bigint" ? String(value) : value));

describe("what a forum is to take up", () => {
  it("holds an escalation until somebody closes it, with whom it was told to and who owns it", async () => {
    const caseId = (await inOperatorScope((scope) => findCaseId(scope, org(), "NORD-1"))) ?? "";
    const about = { caseId, reference: "NORD-1", title: "Ärende 1", by: "Emma", isSecurity: false };
    await inScope(people.agent, (scope) =>
      escalateCase(scope, org(), { ...about, level: 2, reason: "Ingen lösning i sikte" }, now - 3 * day),
    );
    const [point] = (await group(people.service, "operative", "escalations")) ?? [];
    expect(point).toMatchObject({ kind: "escalation", number: 1, level: 2, sinceAt: now - 3 * day });
    expect(point?.owner).toMatchObject({ names: expect.arrayContaining(["Sara"]), role: "it_service_owner" });
    expect(point?.kind === "escalation" && point.told.map(({ name }) => name)).toContain("Leila");
    const id = point?.id ?? "";
    await inScope(people.agent, (scope) => closeEscalation(scope, org().id, { id, caseId, outcome: "Löst" }, now));
    expect(await group(people.service, "operative", "escalations")).toEqual([]);
  });

  it("holds a price question until it is answered, for those alone who see money", async () => {
    const line = await inOperatorScope(({ db }) => db.invoiceLine.findFirstOrThrow({ select: { id: true } }));
    const asked = { lineId: line.id, body: "Varför så mycket?" };
    await inScope(people.contract, (scope) => askQuestion(scope, org().id, asked, now - 9 * day));
    expect(await group(people.contract, "operative", "questions")).toMatchObject([
      { number: 1, amount: 98_765_432n, sinceAt: now - 9 * day, owner: { names: expect.arrayContaining(["Anders"]) } },
    ]);
    expect(await group(people.service, "operative", "questions")).toBeNull();
    expect(text(await read(people.service, "operative"))).not.toMatch(/98765432|Arbetsplats|SEK/);
    await inScope(people.bam, (scope) =>
      answerQuestion(scope, { orgId: org().id, number: 1 }, { body: "Sju nya.", credit: null }, now),
    );
    expect(await group(people.contract, "operative", "questions")).toEqual([]);
  });

  it("holds a figure that is short of its target, or whose review is due, until it is neither", async () => {
    const own = {
      ...{ kind: "typed" as const, name: "Utbildade användare", definition: "Andel." },
      ...{ formula: "", unit: "count" as const, direction: "up" as const },
    };
    const decided = { validFrom: "2026-01", target: 60, threshold: 50, ownerId: people.service.personId };
    const added = await inScope(people.delivery, (scope) =>
      followOwn(scope, org().id, own, { ...decided, reviewOn: "2026-10-20", decided: "§ 4" }, now),
    );
    const id = "id" in added ? added.id : "";
    const enter = (value: number, at: number) =>
      inScope(people.delivery, (scope) => enterValues(scope, org().id, id, [{ month, value, note: "" }], at));
    await enter(40, now);
    const below = { followedId: id, verdict: "missed", value: 40, reviewOn: "2026-10-20", owner: { names: ["Sara"] } };
    expect(await group(people.service, "operative", "kpis")).toMatchObject([below]);
    await enter(70, now + 1);
    // Reached, and yet to be looked at again: since the day after the one decided.
    const due = { verdict: "met", reviewOn: "2026-10-20", sinceAt: stockholm("2026-10-21 00:00") };
    expect(await group(people.service, "operative", "kpis")).toMatchObject([due]);
    const early = await read(people.service, "operative", stockholm("2026-10-20 23:00"));
    expect(early.groups.find((one) => one.id === "kpis")?.points).toEqual([]);
  });

  it("holds the follow-ups that go on and what is to be done of them, the late ones marked", async () => {
    const before = (await group(people.service, "operative", "followUps")) ?? [];
    expect(before.map((point) => point.kind === "followUp" && point.number)).toEqual([1, 2, 3]);
    const followUp = await inOperatorScope((scope) => getFollowUp(scope, org().id, 2));
    const ref = { orgId: org().id, id: followUp?.id ?? "", caseId: followUp?.caseId ?? "" };
    const wanted = { body: "Byt nätaggregatet", ownerId: people.agent.personId };
    await inScope(people.manager, (scope) => addAction(scope, ref, { ...wanted, due: "2026-10-28" }));
    const [action] = (await group(people.service, "operative", "actions")) ?? [];
    expect(action).toMatchObject({ body: wanted.body, isLate: true, sinceAt: stockholm("2026-10-29 00:00") });
    expect(action?.owner).toEqual({ names: ["Emma"], role: null });
    await inScope(people.manager, (scope) => finishAction(scope, ref, action?.id ?? "", now));
    await inScope(people.manager, (scope) => closeFollowUp(scope, ref, now));
    expect(await group(people.service, "operative", "actions")).toEqual([]);
    expect((await group(people.service, "operative", "followUps"))?.length).toBe(2);
  });

  it("holds a closed follow-up once more when its report is news, for those who may read the report", async () => {
    const followUp = await inOperatorScope((scope) => getFollowUp(scope, org().id, 2));
    const publish = (at: string) =>
      world.admin.query(
        `with d as (insert into document (id, org_id, key, kind, audience, product, position)
            values (gen_random_uuid(), $1, 'incident-2-' || $3, 'incident_report', $4, '{}', 0) returning id, audience),
          f as (update incident_follow_up set document_id = (select id from d) where id = $2)
        insert into document_text (document_id, lang, audience, slug, title, description, tags, keywords, source,
            source_hash, code, code_hash, outline, plain_text, reading_minutes, links, published_at)
          select id, 'sv', audience, 'incident', 'Rapport', '', '{}', '{}', '', '', '', '', '[]', '', 1, '{}', $3::timestamptz from d`,
        [org().id, followUp?.id, at, [`org:${org().id}+role:it_service_owner`]],
      );
    const listed = async (who: PersonViewer) =>
      ((await group(who, "operative", "followUps")) ?? []).map((point) => point.kind === "followUp" && point.number);
    await publish("2026-08-31T12:00:00Z");
    expect(await listed(people.service)).toEqual([1, 3]);
    await publish("2026-09-01T12:00:00Z");
    expect(await listed(people.service)).toEqual([1, 2, 3]);
    expect(await listed(people.contract)).toEqual([1, 3]);
  });

  it("holds an outage while it goes on", async () => {
    const span = { from: now - 7_200_000, to: null, planned: false, agreedOn: null };
    await inScope(people.manager, (scope) =>
      registerOutage(scope, org().id, { ...span, service: "mail", note: "Postlådorna svarar inte." }),
    );
    const [outage] = (await group(people.service, "operative", "operations")) ?? [];
    expect(outage).toMatchObject({ service: "mail", sinceAt: now - 7_200_000 });
    await inScope(people.manager, (scope) => endOutage(scope, org().id, outage?.id ?? "", now - 60_000));
    expect(await group(people.service, "operative", "operations")).toEqual([]);
  });

  it("holds the promise that was missed last month with its credit, the amount for those alone who see money", async () => {
    const promise = { kind: "promise", clock: "resolution", month, value: 0, promised: 0.95 };
    const amount = { due: 9_876_543n, currency: "SEK" };
    expect(await group(people.contract, "operative", "levels")).toMatchObject([
      { ...promise, credit: { percent: 10, amount } },
    ]);
    expect(await group(people.service, "operative", "levels")).toMatchObject([
      { ...promise, credit: { percent: 10, amount: null } },
    ]);
    const later = await read(people.service, "operative", stockholm("2026-12-02 12:00"));
    expect(later.groups.find((one) => one.id === "levels")?.points).toEqual([]);
  });
});

describe("who is told what", () => {
  it("is told the groups of their own rights alone, and of a security case only the security officers", async () => {
    const asked = new Set<string>();
    for (const role of roles) {
      // Those who see the same groups are asked for once.
      const held = permissionsOf([role]);
      const same = agendaLevels.map((level) => groupsFor(level, (permission) => held.has(permission)).join()).join(" ");
      if (asked.has(same)) continue;
      asked.add(same);
      const isSupplier = supplierRoles.some((one) => one === role);
      const isOfficer = role === "customer_security_officer" || role === "supplier_security_officer";
      await inScope(staff([world.customer], [role], { isSupplier }), async (scope) => {
        for (const level of agendaLevels) {
          const agenda = await readAgenda(scope, org(), { level, lang: "sv" }, now);
          const groups = groupsFor(level, (permission) => held.has(permission));
          expect([role, level, agenda.groups.map(({ id }) => id)]).toEqual([role, level, groups]);
          const isTold = text(agenda).includes(planted);
          expect([role, level, isTold]).toEqual([role, level, isOfficer && level === "security"]);
        }
      });
    }
    expect(asked.size).toBeGreaterThan(7);
    // Whoever has been added to the case by name sees it at the desk; a forum's list has more readers.
    for (const level of agendaLevels) {
      expect(text(await read(world.people.added as PersonViewer, level))).not.toContain(planted);
    }
  });

  it("is told nothing of another customer", async () => {
    const stranger = world.people.stranger as PersonViewer;
    for (const level of agendaLevels) expect((await read(stranger, level)).groups).toEqual([]);
  });
});

describe("the pack of a forum", () => {
  const pack = (who: PersonViewer, kind: "operative" | "tactical", lang: "sv" | "en" = "sv") =>
    inScope(who, (scope) => readReport(scope, org(), { kind, month, lang, sections: [] }, who.name, now));

  it("begins with the same points, and tells each reader their own", async () => {
    const model = (await pack(people.contract, "operative")) as ReportModel;
    expect(model.title).toBe("Underlag till operativt forum");
    expect(model.sections.map(({ id }) => id)).toEqual(["operative", "levels", "availability", "cases", "followUp"]);
    const tables = model.sections[0]?.blocks.flatMap((block) => (block.kind === "table" ? [block] : [])) ?? [];
    expect(tables.map(({ id }) => id)).toEqual(["operative-followUps", "operative-levels", "operative-kpis"]);
    const cells = tables.flatMap(({ rows }) => rows.map((row) => row.map(textOf)));
    expect(cells[0]?.[0]).toBe("NORD-1 Ärende 1 (P1)");
    expect(cells.flat().join("\n")).toMatch(/vite 10.% av månadsavgiften, 98.765,43.kr/);
    const other = JSON.stringify(await pack(people.service, "operative", "en"));
    expect(other).toContain("service credit 10% of the month's fee");
    expect(other).not.toMatch(/98.?765|SEK|Price questions/);
  });

  it("is not there for those who see nothing of it", async () => {
    const environment = staff([world.customer], ["customer_environmental_officer"], { isSupplier: false });
    expect(await pack(environment, "operative")).toBeNull();
    expect((await pack(environment, "tactical"))?.sections.map(({ id }) => id)).toEqual(["tactical", "satisfaction"]);
  });
});
