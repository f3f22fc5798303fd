import { expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { worldNow } from "@/prisma/seed/clock";
import { customers, orgId } from "@/prisma/seed/organisations";
import { generateWorld } from "@/prisma/seed/world";
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
});
