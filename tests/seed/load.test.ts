import { expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { tellOfIncident } from "@/lib/cases/incidents/notice-commands";
import { getSurveyCells, listTrendAlarms } from "@/lib/satisfaction/figure-queries";
import { figuresBy, figuresOf } from "@/lib/satisfaction/figures";
import { dayMs, stockholm, worldNow } from "@/prisma/seed/clock";
import { writeDesk } from "@/prisma/seed/desk-cases";
import { writeIncidentLife } from "@/prisma/seed/incident-life";
import { writeIncidentNotices } from "@/prisma/seed/incident-notices";
import { liveOn } from "@/prisma/seed/live-on";
import { customers, orgId } from "@/prisma/seed/organisations";
import { yearsUntil } from "@/prisma/seed/relation-life";
import { writeSecurityCases } from "@/prisma/seed/security-cases";
import { writeSurveys } from "@/prisma/seed/survey-life";
import { generateWorld, worldSeed } from "@/prisma/seed/world";
import { isEmpty, writeWorld } from "@/prisma/seed/write";
import { freshDatabase } from "@/tests/fixtures/database";

freshDatabase();

const world = generateWorld();
const silent = () => undefined;

it("leaves nothing behind when it is interrupted", async () => {
  const loading = inOperatorScope(async (scope) => {
    await writeWorld(scope, { ...world, cases: { ekliden: [], nordvik: [], solglantan: [] } }, silent);
    throw new Error("pulled the plug");
  });
  await expect(loading).rejects.toThrow("pulled the plug");
  expect(await inOperatorScope(isEmpty)).toBe(true);
});

it("is stored whole, numbered from 1 in the order of opening, with months that add up", async () => {
  await inOperatorScope((scope) => writeWorld(scope, world, silent));
  expect(await inOperatorScope(isEmpty)).toBe(false);

  for (const { slug } of customers) {
    const drafts = world.cases[slug];
    const where = { orgId: orgId(slug) };
    const { cases, events, months, clocks } = await inOperatorScope(async ({ db }) => ({
      cases: await db.case.findMany({ where, orderBy: { number: "asc" }, select: { number: true, openedAt: true } }),
      events: await db.caseEvent.aggregate({ where, _count: true, _max: { at: true } }),
      months: await db.caseMonth.aggregate({ where, _sum: { opened: true } }),
      clocks: await db.slaOutcome.groupBy({ by: ["outcome"], where, _count: true }),
    }));
    expect(cases.map(({ number }) => number)).toEqual(drafts.map((_, index) => index + 1));
    expect(cases.map(({ openedAt }) => openedAt.getTime())).toEqual(drafts.map((draft) => draft.events[0]?.event.at));
    expect(events._count).toBe(drafts.reduce((sum, draft) => sum + draft.events.length, 0));
    expect(events._max.at?.getTime()).toBeLessThan(worldNow);
    expect(months._sum.opened).toBe(drafts.length);
    expect(clocks.map(({ outcome }) => outcome).sort()).toEqual(["breached", "excluded", "met", "running"]);
  }
}, 120_000);

it("has answers in eighteen months, no rate above 100 %, and one alarm where October went wrong", async () => {
  await inOperatorScope((scope) => writeSurveys(scope, worldSeed, world.directory, worldNow));
  const all = { from: "2025-06", to: "2026-11", service: null, priority: null };
  const alarms = await inOperatorScope(async (scope) => {
    const found: string[] = [];
    for (const { slug } of customers) {
      const cells = await getSurveyCells(scope, orgId(slug), all);
      expect(new Set(cells.map(({ month }) => month)).size).toBe(18);
      const rates = [...cells.map(figuresOf), ...figuresBy("service", cells).map(({ figures }) => figures)];
      expect(rates.every(({ responseRate }) => responseRate === null || responseRate <= 1)).toBe(true);
      const org = { id: orgId(slug), timeZone: "Europe/Stockholm" };
      found.push(...(await listTrendAlarms(scope, org, worldNow, () => 0.75)).map(({ month }) => `${slug} ${month}`));
    }
    return found;
  });
  expect(alarms).toEqual(["ekliden 2026-10"]);
  // One relation survey is open, and asks somebody of the sign-in page.
  const asked = await inOperatorScope(({ db }) =>
    db.relationInvitation.findMany({
      where: { answeredAt: null, survey: { closesAt: { gt: new Date(worldNow) } } },
      select: { personId: true, orgId: true },
    }),
  );
  const johan = world.directory.people.find(({ name }) => name === "Johan Lindmarker");
  expect(asked).toContainEqual({ personId: johan?.id, orgId: orgId("nordvik") });
}, 120_000);

it("has a relation survey that is open whenever it is loaded", () => {
  for (let days = 0; days < 800; days += 7) {
    const present = worldNow + days * dayMs;
    const open = yearsUntil(present).filter(({ opens }) => stockholm(opens) + 30 * dayMs > present);
    expect(open.filter(({ of }) => of.includes("nordvik"))).toHaveLength(1);
  }
});

it("leaves nothing late for days, whenever it is loaded, and what is escalated or followed up stays so", async () => {
  const present = stockholm("2026-12-09T10:30");
  const { late, waiting, ...open } = await inOperatorScope(async (scope) => {
    await writeDesk(scope, world.directory);
    await writeIncidentLife(scope, world.directory);
    await writeSecurityCases(scope, world.directory);
    const stays = async () => ({
      escalations: await scope.db.escalation.count({ where: { closedAt: null } }),
      followUps: await scope.db.incidentFollowUp.count({
        where: { closedAt: null, openedAt: { lt: new Date(worldNow) } },
      }),
    });
    const before = await stays();
    await liveOn(scope, world.directory, present);
    const opened = { openedAt: { lt: new Date(worldNow) } };
    const late = await scope.db.slaOutcome.findMany({
      where: { outcome: "running", pausedAt: null, dueAt: { lt: new Date(present - dayMs) }, case: opened },
      select: { case: { select: { title: true } } },
    });
    const waiting = await scope.db.case.findMany({
      where: { ...opened, state: "waiting", escalations: { some: { closedAt: null } } },
      select: { title: true },
    });
    return { late, waiting, before, after: await stays() };
  });
  expect(late).toEqual([]);
  expect(waiting).toEqual([{ title: "Blå skärm när jag öppnar webbläsaren" }]);
  expect(open.after).toEqual(open.before);
  expect(open.after.escalations).toBe(2);
}, 120_000);

it("has told of every incident when it became urgent, so that what waits in the outbox tells nobody again", async () => {
  const { followUps, mails } = await inOperatorScope(async (scope) => {
    await writeIncidentNotices(scope);
    const followUps = await scope.db.incidentFollowUp.findMany({
      select: { orgId: true, id: true, told: true, case: { select: { openedAt: true, title: true } } },
    });
    const waiting = await scope.db.job.findMany({ where: { kind: "incident.opened" }, select: { payload: true } });
    expect(waiting.length).toBeGreaterThan(0);
    for (const { payload } of waiting) {
      const { orgId: org, followUpId } = payload as { orgId: string; followUpId: string };
      await tellOfIncident(scope, org, followUpId, stockholm("2026-12-09T10:31"));
    }
    return { followUps, mails: await scope.db.mailMessage.count() };
  });
  expect(mails).toBe(0);
  expect(followUps.length).toBeGreaterThan(5);
  for (const { told, case: about } of followUps) {
    expect(told.length, about.title).toBeGreaterThanOrEqual(2);
    const after = told.map(({ toldAt }) => toldAt.getTime() - about.openedAt.getTime());
    // What was rated anew became urgent later, and within the days that such a case is worked with.
    expect(after.every((ms) => ms > 0 && ms < 7 * dayMs)).toBe(true);
  }
}, 120_000);
