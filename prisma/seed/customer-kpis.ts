import "server-only";
import type { Scope } from "@/lib/access/scope";
import { excludeClock } from "@/lib/cases/commands";
import { catalogue } from "@/lib/measures/catalogue";
import { writeClosings } from "@/lib/measures/closing/commands";
import { figuresOf } from "@/lib/measures/custom/series-queries";
import { addMonths, monthAt, monthsBetween } from "@/lib/time/local-month";
import { dayMs, stockholm, worldNow, zone } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { deliveryManagers, lateExclusion, type SeedKpi, seedKpis } from "./kpi-words";
import { type CustomerSlug, customers, orgId } from "./organisations";
import { randomFor } from "./random";
import { worldSeed } from "./world";

/** What the customers follow, a year of closed months, and one thing that was decided too late for its month. */
export async function writeCustomerKpis(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? null;
  const last = addMonths(monthAt(worldNow, zone), -1);
  const months = monthsBetween(addMonths(last, -11), last);
  for (const { slug } of customers) {
    const org = { id: orgId(slug), timeZone: zone };
    await scope.db.customerReads.createMany({ data: readsOf(slug) });
    for (const [index, kpi] of seedKpis[slug].entries()) await writeKpi(scope, slug, index, kpi, { idOf, months });
    const closings = months.map((month) => {
      const closedAt = new Date(stockholm(`${addMonths(month, 1)}-04T10:00`));
      return { month, closedAt, closedById: idOf(deliveryManagers[slug]) };
    });
    await writeClosings(scope, org, closings, worldNow);
  }
  await excludeLate(scope);
}

interface World {
  idOf: (name: string) => string | null;
  months: readonly string[];
}

async function writeKpi(scope: Scope, slug: CustomerSlug, index: number, story: SeedKpi, { idOf, months }: World) {
  const org = orgId(slug);
  const id = seedId("customer-kpi", slug, index);
  const first = story.levels[0]?.from ?? "2026-01";
  const createdAt = new Date(stockholm(`${first}-02T09:00`) + index * 60_000);
  const createdById = idOf(deliveryManagers[slug]);
  const { kpi, own } = story;
  const formula = own?.formula ?? null;
  const parts = figuresOf({ formula }).map((part) => catalogue[part].permission);
  const permissions = kpi ? [catalogue[kpi].permission] : [...new Set(["sla.read", ...parts])];
  const { name = "", definition = "", unit = null, direction = "none" } = own ?? {};
  const kind = kpi ? "catalogue" : formula ? "formula" : "typed";
  const key = kpi ?? `own-${index}`;
  await scope.db.customerKpi.createMany({
    data: [
      {
        orgId: org,
        id,
        kind,
        kpi: kpi ?? null,
        key,
        name,
        definition,
        formula,
        unit,
        direction,
        permissions,
        createdAt,
        createdById,
      },
    ],
  });
  await scope.db.customerKpiTarget.createMany({
    data: story.levels.map(({ from, target, threshold = null, decided = story.decided }, step) => ({
      ...{
        orgId: org,
        id: seedId("customer-kpi-target", slug, index, step),
        kpiId: id,
        validFrom: from,
        target,
        threshold,
      },
      ...{ ownerId: idOf(story.owner), reviewOn: new Date(`${story.reviewOn}T00:00:00Z`), decided },
      ...{ createdAt: new Date(stockholm(`${from}-02T09:00`)), createdById },
    })),
  });
  await scope.db.customerKpiValue.createMany({
    data: (own?.values ?? []).map((value, step) => {
      const month = months[step] ?? "2026-01";
      const enteredAt = new Date(stockholm(`${addMonths(month, 1)}-03T09:00`));
      const row = { orgId: org, id: seedId("customer-kpi-value", slug, index, step), kpiId: id, month, value };
      return { ...row, enteredAt, enteredById: createdById };
    }),
  });
}

/** A clock is taken out in September of what had been due, missed and closed in August. */
async function excludeLate(scope: Scope): Promise<void> {
  const { slug, month, reason } = lateExclusion;
  const org = orgId(slug);
  const [missed] = await scope.db.slaOutcome.findMany({
    where: { orgId: org, dueMonth: month, clock: "resolution", outcome: "breached", isSecurity: false },
    orderBy: [{ dueAt: "asc" }, { caseId: "asc" }],
    take: 1,
  });
  if (!missed) throw new Error(`no clock of ${slug} was missed in ${month}`);
  await excludeClock(scope, org, { caseId: missed.caseId, clock: "resolution", reason }, worldNow);
}

/** A year of readings: fewer on Saturdays and Sundays and in July. */
function readsOf(slug: CustomerSlug): { orgId: string; day: Date; n: number }[] {
  const busy = { ekliden: 42, nordvik: 24, solglantan: 14 }[slug];
  return Array.from({ length: 365 }, (_, back) => {
    const day = new Date(worldNow - back * dayMs);
    const isFree = [0, 6].includes(day.getUTCDay());
    const share = (isFree ? 0.12 : 1) * (day.getUTCMonth() === 6 ? 0.4 : 1);
    const n = Math.round(busy * share * randomFor(worldSeed, "customer-reads", slug, back).between(0.6, 1.4));
    return { orgId: orgId(slug), day: new Date(`${day.toISOString().slice(0, 10)}T00:00:00Z`), n };
  });
}
