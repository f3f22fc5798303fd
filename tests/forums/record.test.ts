import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inKeyScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { actionsFor } from "@/lib/forums/actions/action";
import { addForumAction, finishForumAction, moveForumAction, withdrawForumAction } from "@/lib/forums/actions/commands";
import { listForumActions, listParticipants } from "@/lib/forums/actions/queries";
import type { Forum } from "@/lib/forums/forum";
import {
  agreeMeetings,
  callOffMeeting,
  handOutMaterial,
  holdMeeting,
  planMeeting,
} from "@/lib/forums/meetings/commands";
import { meetingsBehind } from "@/lib/forums/meetings/filter";
import { workingDaysBefore } from "@/lib/forums/meetings/material";
import { listMeetings, workingDaysOf } from "@/lib/forums/meetings/queries";
import { getApiFigure } from "@/lib/intake/api/kpi-queries";
import type { KpiId } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = stockholm("2026-11-20 12:00");
const day = 86_400_000;
let org: TestCustomer;
let other: TestCustomer;
const people = {} as Record<"bam" | "owner" | "change" | "officer" | "agent", PersonViewer>;
const meetings = new Map<string, string>();
const actions = new Map<string, string>();

const meeting = async (who: PersonViewer, forum: Forum, on: string, material: string | null) => {
  const at = stockholm(`${on} 09:00`);
  const id = await inScope(who, (scope) => planMeeting(scope, { orgId: org.id, forum }, { at, materialDueOn: on }));
  const ref = { orgId: org.id, forum, id };
  if (material) await inScope(who, (scope) => handOutMaterial(scope, ref, material));
  expect(await inScope(who, (scope) => holdMeeting(scope, ref, on))).toBe(true);
  meetings.set(`${forum} ${on}`, id);
};
const action = async (who: PersonViewer, name: string, [forum, on]: [Forum, string], due: string) => {
  const decided = { meetingId: meetings.get(`${forum} ${on}`) ?? "", title: name, ownerId: people.owner.personId };
  const id = await inScope(who, (scope) =>
    addForumAction(scope, { orgId: org.id, forum }, { ...decided, decidedOn: on, due }),
  );
  actions.set(name, id);
  return { orgId: org.id, forum, id };
};

beforeAll(async () => {
  org = await addCustomer(database.admin);
  other = await addCustomer(database.admin, { slug: "annan", key: "ANN" });
  const person = (role: Role, name: string, isSupplier: boolean) => staff([org], [role], { name, isSupplier });
  people.bam = person("bam", "Anders", true);
  people.change = person("change_manager", "Ingrid", true);
  people.owner = person("it_service_owner", "Sara", false);
  people.officer = person("supplier_security_officer", "Per", true);
  people.agent = person("servicedesk_agent", "Emma", true);
  await addStaff(database.admin, Object.values(people));
  const { bam, change, officer } = people;
  // Operative: 6 a year, due at the ends of February, April, June, August, October and December. Tactical: 2.
  for (const [forum, perYear] of [
    ["operative", 6],
    ["tactical", 2],
  ] as const) {
    await inScope(bam, (scope) => agreeMeetings(scope, { orgId: org.id, forum }, { from: "2026-01", perYear }));
  }
  await meeting(bam, "operative", "2026-02-10", "2026-02-03");
  await meeting(bam, "operative", "2026-05-06", "2026-05-07");
  await meeting(bam, "operative", "2026-09-16", "2026-09-09");
  for (const on of ["2026-02-11", "2026-03-11", "2026-04-11"]) await meeting(bam, "tactical", on, on);
  await meeting(change, "cab", "2026-09-15", null);
  await meeting(officer, "security", "2026-10-07", null);
  // Of the operative forum of 16 September.
  const september: [Forum, string] = ["operative", "2026-09-16"];
  const done = async (name: string, due: string, on: string) =>
    expect(
      await inScope(bam, async (scope) => finishForumAction(scope, await action(bam, name, september, due), on)),
    ).toBe(true);
  await done("in time", "2026-10-15", "2026-10-15");
  await done("late", "2026-10-15", "2026-11-02");
  const moved = await action(bam, "moved", september, "2026-10-30");
  await inScope(bam, (scope) => moveForumAction(scope, moved, "2026-12-20"));
  const withdrawn = await action(bam, "withdrawn", september, "2026-10-20");
  await inScope(bam, (scope) => withdrawForumAction(scope, withdrawn, { on: "2026-10-12", reason: "Behövs inte" }));
  await action(bam, "coming", september, "2026-11-30");
  await action(officer, "secret", ["security", "2026-10-07"], "2026-10-20");
});

const figure = (kpi: KpiId, from: string, to = from) =>
  inScope(people.owner, async (scope) => (await readFigure(scope, org, { kpi, from, to, by: null }, now)).whole);

describe("golden figures", () => {
  test("meetings held: forum by forum, at most as many as were agreed", async () => {
    // January to October. Operative: 5 due, 3 held. Tactical: 1 due (June), 3 held in the spring: 1 counts, 1 is early
    // (December's), 1 beyond. 4 ÷ 6. The CAB has no number: its meeting stands beside. The security group's is in no figure.
    const told = { value: 4 / 6, numerator: 4, denominator: 6, n: 6 };
    expect(await figure("forums.held", "2026-01", "2026-10")).toMatchObject(told);
    expect((await figure("forums.held", "2026-01", "2026-10")).excluded.reasons).toEqual([
      { reason: "ahead", count: 1 },
      { reason: "beyond_agreed", count: 1 },
      { reason: "none_agreed", count: 1 },
    ]);
    // June alone: of the operative forum two had been held and two been due before it, and none was held: 0 of 1. The tactical
    // one was three ahead: 1 of 1.
    expect(await figure("forums.held", "2026-06")).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    // November goes on and has none due; in the whole year December's two are not due, and one of them is held already.
    expect(await figure("forums.held", "2026-11")).toMatchObject({ value: null, n: 0 });
    // Tactical: 2 agreed in the year, 3 held: both are held. Operative 3 of 5. 5 ÷ 7, 1 not due, 1 beyond, 1 without a number.
    expect(await figure("forums.held", "2026-01", "2026-12")).toMatchObject({
      value: 5 / 7,
      n: 7,
      excluded: { count: 3 },
    });
    expect((await figure("forums.held", "2025-10")).value).toBeNull();
  });

  test("material in time: of the meetings that were held, missing is late", async () => {
    // Operative 2 of 3, tactical 3 of 3, CAB 0 of 1: 5 ÷ 7.
    expect(await figure("forums.material_on_time", "2026-01", "2026-10")).toMatchObject({ value: 5 / 7, n: 7 });
    expect((await figure("forums.material_on_time", "2026-08")).value).toBeNull();
  });

  test("actions in time: by the day first agreed, what is withdrawn in time left out", async () => {
    // Due in October: in time, late, moved (30 October, moved to December: not done by the first day). 1 ÷ 3; withdrawn beside.
    expect(await figure("forums.actions_on_time", "2026-10")).toMatchObject({
      ...{ value: 1 / 3, numerator: 1, denominator: 3 },
      excluded: { count: 1, reasons: [{ reason: "withdrawn", count: 1 }] },
    });
    // 30 November has not come.
    expect(await figure("forums.actions_on_time", "2026-11")).toMatchObject({
      value: null,
      n: 0,
      excluded: { count: 1 },
    });
  });

  test("open actions and their age, at the end of the period or now", async () => {
    // At the end of September all five were open, 14 days after the meeting of the 16th.
    expect((await figure("forums.actions_open", "2026-09")).value).toBe(5);
    expect((await figure("forums.actions_open_age", "2026-09")).value).toBe(14 * day);
    // At the end of October: late, moved, coming. Now: moved and coming, 65 days after.
    expect((await figure("forums.actions_open", "2026-10")).value).toBe(3);
    expect(await figure("forums.actions_open_age", "2026-10", "2026-11")).toMatchObject({ value: 65 * day, n: 2 });
    // Before there was a list there is no data, and not none.
    expect((await figure("forums.actions_open", "2026-08")).value).toBeNull();
  });

  test("the rows behind are as many as the figure counts, and the command line and a key are told the same", async () => {
    const [listed, met] = await inScope(
      people.owner,
      async (scope) => [await listForumActions(scope, org), await listMeetings(scope, org.id)] as const,
    );
    const names = (filter: Parameters<typeof actionsFor>[1]) =>
      actionsFor(listed, filter, "2026-11-20").map(({ title }) => title);
    expect(names({ state: "due", from: "2026-10", to: "2026-10" }).toSorted()).toEqual(["in time", "late", "moved"]);
    expect(names({ state: "missed", from: "2026-10", to: "2026-10" }).toSorted()).toEqual(["late", "moved"]);
    expect(names({ state: "open", at: "2026-10-31" }).toSorted()).toEqual(["coming", "late", "moved"]);
    expect(meetingsBehind(met, { from: "2026-01", to: "2026-10" })).toHaveLength(7);
    expect(meetingsBehind(met, { from: "2026-01", to: "2026-10", show: "late" })).toHaveLength(2);
    const asked = { kpi: "forums.held", from: "2026-01", to: "2026-10", by: "month" } as const;
    const told = await inOperatorScope((scope) => tellFigure(scope, org, asked, now));
    expect(told).toMatchObject({ value: 4 / 6, shown: "66.7% (4 ÷ 6, 3 left out)" });
    const key = { keyId: people.bam.personId, orgId: org.id, name: "x", rights: "read" } as const;
    expect(await inKeyScope(key, "read", (scope) => getApiFigure(scope, org.id, asked.kpi, asked, now))).toEqual(told);
  });
});

describe("who sees and keeps a forum's record", () => {
  const seen = (who: PersonViewer) =>
    inScope(who, async (scope) => ({
      meetings: [...new Set((await listMeetings(scope, org.id)).map(({ forum }) => forum))].toSorted(),
      byHand: await scope.db.forumAction.count(),
    }));

  test("the security group's is for its officers alone, in both locks", async () => {
    expect(await seen(people.owner)).toEqual({ meetings: ["cab", "operative", "tactical"], byHand: 5 });
    expect(await seen(people.officer)).toEqual({ meetings: ["security"], byHand: 1 });
    expect(await seen(people.agent)).toEqual({ meetings: [], byHand: 0 });
    const stranger = staff([other], ["bam", "supplier_security_officer"]);
    expect(await seen(stranger)).toEqual({ meetings: [], byHand: 0 });
  });

  test("each forum is kept by its own, and refused by hand as by command", async () => {
    const plan = { at: now, materialDueOn: "2026-11-20" };
    for (const [who, forum] of [
      [people.bam, "cab"],
      [people.change, "operative"],
      [people.bam, "security"],
      [people.owner, "tactical"],
    ] as const) {
      const asked = inScope(who, (scope) => planMeeting(scope, { orgId: org.id, forum }, plan));
      await expect(asked, forum).rejects.toMatchObject({ code: "not_found" });
      const row = { orgId: org.id, forum, plannedAt: new Date(now), materialDueOn: new Date(now) };
      await expect(
        inScope(who, ({ db }) => db.forumMeeting.createMany({ data: [row] })),
        forum,
      ).rejects.toThrow(/row-level/);
    }
  });

  test("an action's owner says that it is done, and can do nothing else with it", async () => {
    const ref = { orgId: org.id, forum: "operative" as const, id: actions.get("coming") ?? "" };
    await expect(inScope(people.owner, (scope) => moveForumAction(scope, ref, "2027-01-01"))).rejects.toThrow();
    const byHand = inScope(people.owner, ({ db }) =>
      db.forumAction.updateMany({ where: { id: ref.id }, data: { dueOn: new Date("2027-01-01") } }),
    );
    await expect(byHand).rejects.toThrow(/row-level/);
    expect(await inScope(people.change, (scope) => finishForumAction(scope, ref, "2026-11-20"))).toBe(false);
    expect(await inScope(people.owner, (scope) => finishForumAction(scope, ref, "2026-09-01"))).toBe(false);
    expect(await inScope(people.owner, (scope) => finishForumAction(scope, ref, "2026-11-20"))).toBe(true);
  });

  test("what was held is not called off, and what happened is written down", async () => {
    const ref = { orgId: org.id, forum: "tactical" as const, id: meetings.get("tactical 2026-03-11") ?? "" };
    expect(await inScope(people.bam, (scope) => callOffMeeting(scope, ref, "Ingen kunde komma", now))).toBe(false);
    const written = await inOperatorScope(({ db }) =>
      db.auditEntry.findMany({ where: { chain: org.id, subject: `meeting:${ref.id}` }, select: { detail: true } }),
    );
    expect(written.map(({ detail }) => (detail as { what: string }).what).toSorted()).toEqual([
      "held",
      "material",
      "planned",
    ]);
  });

  test("whoever takes part may own an action", async () => {
    const named = (forum: Forum) =>
      inScope(people.bam, async (scope) =>
        (await listParticipants(scope, org.id, forum, "2026-11-20")).map(({ name }) => name),
      );
    expect(await named("operative")).toEqual(["Anders", "Ingrid", "Sara"]);
    expect(await named("security")).toEqual(["Per"]);
  });

  test("material is due so many working days before, by the customer's calendar", async () => {
    const isOpen = await inScope(people.bam, (scope) => workingDaysOf(scope, org));
    // Thursday 7 January 2027: Tuesday 5 (the 6th is Epiphany), Monday 4, then New Year: Wednesday 30 December.
    expect(workingDaysBefore("2027-01-07", 3, isOpen)).toBe("2026-12-30");
  });
});
