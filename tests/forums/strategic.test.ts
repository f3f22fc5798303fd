import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { findCaseId } from "@/lib/cases/histories";
import { closeEscalation, escalateCase } from "@/lib/cases/incidents/escalation-commands";
import { addForumAction } from "@/lib/forums/actions/commands";
import type { AgendaLevel } from "@/lib/forums/agenda/agenda";
import { readAgenda } from "@/lib/forums/agenda/queries";
import { tellPoint } from "@/lib/forums/agenda/tell";
import { holdMeeting, planMeeting } from "@/lib/forums/meetings/commands";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { type ReportModel, textOf } from "@/lib/reports/model/model";
import { addSubscription } from "@/lib/reports/subscriptions/commands";
import { agendaWords } from "@/tests/fixtures/agenda-words";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { writeProposals } from "@/tests/fixtures/proposals";
import { addStaff, staff } from "@/tests/fixtures/staff";
import {
  decideStrategic,
  now,
  tellProposals,
  writeEconomy,
  writeFigure,
  writeMonths,
  writeSurveys,
} from "@/tests/fixtures/strategic-year";

const database = freshDatabase();
const month = "2026-10";
const people = {} as Record<"bam" | "delivery" | "tam" | "owner" | "manager" | "agent", PersonViewer>;
let org: TestCustomer & { name: string };
let other: TestCustomer;

beforeAll(async () => {
  org = { ...(await addCustomer(database.admin)), name: "Norrby" };
  other = await addCustomer(database.admin, { slug: "soder", key: "SOD" });
  const person = (name: string, role: Role, isSupplier: boolean) => staff([org], [role], { name, isSupplier });
  people.bam = person("Anders", "bam", true);
  people.delivery = person("Leila", "delivery_manager", true);
  people.tam = person("Oskar", "tam", true);
  people.owner = person("Lars", "contract_owner", false);
  people.manager = person("Fatima", "it_manager", false);
  people.agent = person("Emma", "servicedesk_agent", true);
  await addStaff(database.admin, Object.values(people));
  await writeMonths(org);
  await writeFigure(org, people.delivery);
  await writeEconomy(org);
  await writeSurveys(org, Object.values(people));
  const deciding = { decider: people.owner.personId, doer: people.tam.personId };
  await decideStrategic(org, await writeProposals(org, deciding), deciding);
  await tellProposals(org);
});

const read = (who: PersonViewer, at = now, level: AgendaLevel = "strategic") =>
  inScope(who, (scope) => readAgenda(scope, org, { level, lang: "sv" }, at));
const group = async (who: PersonViewer, id: string, at = now, level: AgendaLevel = "strategic") =>
  (await read(who, at, level)).groups.find((one) => one.id === id)?.points ?? null;

describe("what the strategic forum is to take up", () => {
  it("holds what the year is foreseen to cost, what prices have changed and the contract that ends", async () => {
    const money = { currency: "SEK" };
    expect(await group(people.owner, "economy")).toMatchObject([
      // 9 000.00 invoiced and 10 × 110.00 in November and December: 11 200.00 against 11 000.00.
      { ...money, kind: "outlook", month, forecast: 1_120_000n, budget: 1_100_000n, invoicedTo: month, severity: 3 },
      // Six months before the last of June.
      {
        kind: "contract",
        number: "FJN-1",
        to: "2027-06-30",
        noticeBy: "2026-12-30",
        isNoticePast: false,
        hasEnded: false,
      },
      // 10 × (110.00 − 100.00); the first list of all is no change.
      { ...money, kind: "prices", from: "2026-01-01", note: "Lista 2", perMonth: 10_000n },
    ]);
    const kinds = async (at: string) =>
      (await group(people.owner, "economy", stockholm(`${at} 12:00`)))?.map(({ kind }) => kind);
    // A year and a day before the last day of notice; the price list is of the year to come.
    const early = await kinds("2025-12-29");
    expect([early?.includes("contract"), early?.includes("prices")]).toEqual([false, true]);
    // The list is a year old, and then more, though the agenda's month is December on both days.
    expect(await kinds("2027-01-01")).toContain("prices");
    expect(await kinds("2027-01-02")).not.toContain("prices");
  });

  it("holds a contract that has run out until there is another, and no year that costs nothing", async () => {
    const at = async (day: string) => (await group(people.owner, "economy", stockholm(`${day} 12:00`))) ?? [];
    // Six months at 1 100.00, invoiced to October of the year before.
    expect(await at("2027-06-30")).toMatchObject([
      { kind: "outlook", month: "2027-05", forecast: 660_000n, budget: null, invoicedTo: null },
      { kind: "contract", isNoticePast: true, hasEnded: false, severity: 1 },
    ]);
    const [ended] = await at("2027-07-01");
    expect(ended).toMatchObject({ kind: "contract", hasEnded: true, sinceAt: stockholm("2027-07-01 00:00") });
    expect(ended && tellPoint(ended, agendaWords("sv")).what).toBe("Avtal FJN-1 gällde till och med 30 juni 2027");
    // Nothing is invoiced of 2028, and nothing agreed.
    expect((await at("2028-02-02")).map(({ kind }) => kind)).toEqual(["contract"]);
  });

  it("holds levels and figures that were missed in three of twelve months, each with its owner", async () => {
    expect(await group(people.manager, "quality")).toMatchObject([
      // As many months each; the one that was missed last long ago comes first.
      {
        of: { what: "kpi", name: { own: "Utbildade användare" }, limit: "threshold" },
        missed: ["2026-02", "2026-03", "2026-05"],
        judged: 5,
        sinceAt: stockholm("2026-06-01 00:00"),
      },
      {
        of: { what: "clock", clock: "resolution" },
        missed: ["2026-01", "2026-03", "2026-10"],
        judged: 4,
        sinceAt: stockholm("2026-11-01 00:00"),
        owner: { names: ["Leila"] },
      },
    ]);
    const told = (await group(people.manager, "quality"))?.map((point) => tellPoint(point, agendaWords("sv")).detail);
    expect(told).toEqual([
      // Nothing was decided for January. 40, 41 and 49 are under 50; 55 is short of the target of 60 and not of these.
      "3 av 5 månader under varningsnivån · feb., mars och maj 2026",
      "3 av 4 månader under det utlovade · jan., mars och okt. 2026",
    ]);
    // Before October there were two late months; a year later they are behind.
    const september = (await group(people.manager, "quality", stockholm("2026-10-20 12:00"))) ?? [];
    expect(september.map((point) => point.kind === "lasting" && point.of.what)).toEqual(["kpi"]);
    expect(await group(people.manager, "quality", stockholm("2027-04-02 12:00"))).toEqual([]);
  });

  it("holds the year's survey beside the one before, for twelve months after it closed", async () => {
    expect(await group(people.manager, "experience")).toMatchObject([
      // Three of five promote, one does not: 60 − 20. The year before nobody did either.
      { year: 2026, answered: 5, invited: 6, nps: 40, before: { year: 2025, nps: 0 } },
    ]);
    const [point] = (await group(people.manager, "experience")) ?? [];
    expect(point).toMatchObject({ lowest: { statement: "understands", mean: 3 }, owner: { names: ["Anders"] } });
    const told = async (at: string) =>
      (await group(people.manager, "experience", stockholm(at)))?.map((one) => one.kind === "relation" && one.year);
    // It closes as July begins.
    expect(await told("2026-06-30 12:00")).toEqual([2025]);
    expect(await told("2026-07-20 12:00")).toEqual([2026]);
    expect(await told("2027-06-30 23:59")).toEqual([2026]);
    expect(await told("2027-07-01 00:00")).toEqual([]);
  });

  it("holds the proposals that are being carried out, as far as they are addressed to the reader", async () => {
    const because = async (who: PersonViewer, at?: number, level?: AgendaLevel) =>
      ((await group(who, "proposals", at, level)) ?? []).map(
        (one) => one.kind === "proposal" && [one.key, one.because],
      );
    // a, b and c are done, d and e are postponed to December; g is the Contract Owner's alone.
    expect(await because(people.manager)).toEqual([]);
    expect(await because(people.owner)).toEqual([["g", "underWay"]]);
    const [underWay] = (await group(people.owner, "proposals")) ?? [];
    const due = { dueOn: "2026-10-01", isLate: true, severity: 1 };
    expect(underWay).toMatchObject({ sinceAt: stockholm("2026-09-14 10:00"), ...due });
    expect(underWay?.owner.names).toEqual(["Oskar"]);
    // Of the last day it is not late yet.
    const [inTime] = (await group(people.owner, "proposals", stockholm("2026-10-01 23:00"))) ?? [];
    expect(inTime).toMatchObject({ isLate: false, severity: 0 });
    // What a forum postponed, or is to see the effect of since 15 November, comes back to that forum alone.
    const december = [stockholm("2026-12-09 12:00"), stockholm("2026-12-10 12:00")] as const;
    expect(await because(people.manager, december[0])).toEqual([["c", "review"]]);
    expect((await because(people.manager, december[1])).toSorted()).toEqual([
      ["c", "review"],
      ["e", "postponed"],
    ]);
    expect((await because(people.manager, december[1], "tactical")).toSorted()).toEqual([
      ["a", "review"],
      ["b", "review"],
      ["d", "postponed"],
    ]);
  });

  it("holds what has been escalated to it, and nothing that was lifted less far", async () => {
    const caseId = (await inOperatorScope((scope) => findCaseId(scope, org, "NORD-1"))) ?? "";
    const about = { caseId, reference: "NORD-1", title: "Ärende 01", by: "Emma", isSecurity: false };
    const escalate = (level: 2 | 3) =>
      inScope(people.agent, (scope) => escalateCase(scope, org, { ...about, level, reason: "Står still" }, now));
    await escalate(2);
    expect(await group(people.manager, "escalations")).toEqual([]);
    await escalate(3);
    const [point] = (await group(people.manager, "escalations")) ?? [];
    expect(point).toMatchObject({ kind: "escalation", number: 1, level: 3 });
    const ended = { id: point?.id ?? "", caseId, outcome: "Löst" };
    await inScope(people.agent, (scope) => closeEscalation(scope, org.id, ended, now));
    expect(await group(people.manager, "escalations")).toEqual([]);
  });

  it("tells nobody what they may not see, and nothing of another customer", async () => {
    expect(await group(people.manager, "economy")).toBeNull();
    expect(await group(people.agent, "proposals")).toBeNull();
    const stranger = staff([other], ["contract_owner"], { isSupplier: false });
    expect((await read(stranger)).groups).toEqual([]);
  });
});

describe("the pack of the strategic forum", () => {
  const pack = (who: PersonViewer, lang: "sv" | "en" = "sv") =>
    inScope(who, (scope) => readReport(scope, org, { kind: "strategic", month, lang, sections: [] }, who.name, now));
  const tablesOf = ({ sections }: ReportModel) =>
    sections[0]?.blocks.flatMap((block) => (block.kind === "table" ? [block] : [])) ?? [];

  it("begins with the same points, and ends with the forum's own open actions for those who take part", async () => {
    const at = { orgId: org.id, forum: "strategic" as const };
    const held = "2026-10-20";
    await inScope(people.bam, async (scope) => {
      const id = await planMeeting(scope, at, { at: stockholm(`${held} 09:00`), materialDueOn: held });
      await holdMeeting(scope, { ...at, id }, held);
      const decided = { meetingId: id, decidedOn: held, due: "2026-12-15", ownerId: people.owner.personId };
      await addForumAction(scope, at, { ...decided, title: "Ta fram en treårsplan" });
    });
    const model = (await pack(people.owner)) as ReportModel;
    expect(model.title).toBe("Underlag till strategiskt forum");
    const ids = ["strategic", "levels", "availability", "satisfaction", "billing"];
    expect(model.sections.map(({ id }) => id)).toEqual(ids);
    expect(tablesOf(model).map(({ id }) => id)).toEqual([
      ...["strategic-proposals", "strategic-economy", "strategic-quality", "strategic-experience"],
      "strategic-action-list",
    ]);
    const cells = tablesOf(model).flatMap(({ rows }) => rows.map((row) => row.map(textOf)));
    expect(cells.flat().join("\n")).toMatch(/2026 väntas kosta 11.200,00.kr \(Över budget\)/);
    expect(cells.at(-1)?.slice(0, 2)).toEqual(["Ta fram en treårsplan", "Lars"]);
    const english = await pack(people.manager, "en");
    expect(english?.title).toBe("Material for the strategic forum");
    expect(JSON.stringify(english)).not.toMatch(/11.?200|SEK|Finances/);
    // The desk takes no part in the forum.
    expect(JSON.stringify(await pack(people.agent))).not.toContain("treårsplan");
  });

  it("is there for nobody without a right to it, and can be had by mail", async () => {
    expect(await pack(staff([org], ["end_user"], { isSupplier: false }))).toBeNull();
    const wish = { kind: "strategic", lang: "sv", sections: [], rhythm: "monthly", day: 3, minute: 450 } as const;
    const subscribe = (who: PersonViewer) =>
      inScope(who, (scope) => addSubscription(scope, org, { ...wish, sections: [] }, now));
    expect(await subscribe(people.owner)).toBe("added");
    expect(await subscribe(staff([org], ["end_user"], { isSupplier: false }))).toBe("forbidden");
  });
});
