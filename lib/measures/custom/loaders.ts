import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { type CustomerAccess, can, type PersonViewer } from "@/lib/access/viewer";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthAt, monthsBetween } from "@/lib/time/local-month";
import { catalogue, isPromised, kpiIds } from "../catalogue";
import { nextToClose } from "../closing/order";
import { getClosingRow, listClosings } from "../closing/queries";
import { listRestated } from "../closing/restated-queries";
import { getFrame } from "../fact-queries";
import { type Promised, promisedIn } from "../promises";
import { type Followed, targetIn, verdictOf } from "./followed";
import { getFollowed, listFollowed } from "./queries";
import { hrefOf } from "./rows-link";
import { figuresOf, type Point, readManySeries, readSeries } from "./series-queries";

/** Whole months that a trend shows before the one that is going on. */
const trendMonths = 12;

function shownMonths(now: number, timeZone: string): { current: MonthKey; months: MonthKey[] } {
  const current = monthAt(now, timeZone);
  return { current, months: monthsBetween(addMonths(current, -trendMonths), current) };
}

async function peopleOf(scope: Scope, orgId: string, now: number): Promise<Map<string, string>> {
  const holdings = await listRoleHoldings(scope, orgId, localDateAt(now, "Europe/Stockholm"));
  return new Map(holdings.map(({ personId, name }) => [personId, name]));
}

const mayOf = (viewer: PersonViewer, orgId: string) => ({
  manage: can(viewer, "kpi.manage", orgId),
  close: can(viewer, "period.close", orgId),
});

/** What a customer follows, each with its year and how the last whole month stands. */
export async function loadFollowed(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const now = Date.now();
  const { current, months } = shownMonths(now, org.timeZone);
  const page = await inScope(viewer, async (scope) => {
    const { promised } = await getFrame(scope, org.id);
    const figures = await listFollowed(scope, org.id);
    const series = await readManySeries(scope, org, figures, months, now);
    const rows = figures.map((followed) => standingOf(followed, series.get(followed.id) ?? [], { current, promised }));
    return { rows, people: await peopleOf(scope, org.id, now), closings: await listClosings(scope, org.id) };
  });
  return { org, current, today: localDateAt(now, org.timeZone), ...page, may: mayOf(viewer, org.id) };
}

/** The last whole month of a figure against what was decided for it; what is closed is judged as it was closed. */
function standingOf(
  followed: Followed,
  points: readonly Point[],
  { current, promised }: { current: MonthKey; promised: readonly Promised[] },
) {
  const last = points.findLast(({ month }) => month < current);
  const decided = targetIn(last?.month ?? current, followed.targets);
  const value = last ? (last.frozen ?? last.live).value : null;
  const isOfAgreement = followed.kpi !== null && isPromised(followed.kpi);
  const coming = followed.targets.filter(({ validFrom }) => validFrom > (last?.month ?? current)).at(-1) ?? null;
  return {
    followed,
    points,
    last: last ?? null,
    value,
    decided,
    /** The share that the agreement promises for the same month; null where it promises none of this figure. */
    promise: isOfAgreement ? promisedIn(last?.month ?? current, promised) : null,
    coming,
    verdict: verdictOf(value, decided, followed.direction),
  };
}

export type FollowedRow = ReturnType<typeof standingOf>;

function hrefsOf(
  viewer: PersonViewer,
  org: CustomerAccess,
  followed: Followed,
  months: readonly MonthKey[],
  now: number,
) {
  const mayListCases = can(viewer, "cases.read_org", org.id);
  return new Map(months.map((month) => [month, hrefOf(followed.kpi, org, month, { mayListCases, now })]));
}

/** One figure that is followed: its year, every decision about it and what was typed. */
export async function loadFollowedKpi(slug: string, id: string) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const now = Date.now();
  const { current, months } = shownMonths(now, org.timeZone);
  const page = await inScope(viewer, async (scope) => {
    const followed = z.uuid().safeParse(id).success ? await getFollowed(scope, org.id, id) : null;
    if (!followed) return null;
    const points = await readSeries(scope, org, followed, months, now);
    const { promised } = await getFrame(scope, org.id);
    return {
      ...standingOf(followed, points, { current, promised }),
      promiseNow: followed.kpi !== null && isPromised(followed.kpi) ? promisedIn(current, promised) : null,
      ended: followed.ended,
      people: await peopleOf(scope, org.id, now),
      parts: figuresOf(followed),
      rows: hrefsOf(viewer, org, followed, months, now),
    };
  });
  if (!page) notFound();
  return { org, current, now, today: localDateAt(now, org.timeZone), ...page, may: mayOf(viewer, org.id) };
}

export type FollowedPage = Awaited<ReturnType<typeof loadFollowedKpi>>;

/** For the form that takes a figure up: those of the catalogue that the viewer may see and that are not followed. */
export async function loadNewKpi(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "kpi.manage");
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const taken = new Set((await listFollowed(scope, org.id)).map(({ kpi }) => kpi));
    const seen = kpiIds.filter((kpi) => can(viewer, catalogue[kpi].permission, org.id));
    return {
      ...{ org, current: monthAt(now, org.timeZone), lang: await getLocale(), seen },
      offered: seen.filter((kpi) => !taken.has(kpi)),
      people: await peopleOf(scope, org.id, now),
    };
  });
}

/** Closed months with what would be counted otherwise today, and the month that may be closed next. */
export async function loadClosings(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const now = Date.now();
  const { current } = shownMonths(now, org.timeZone);
  const may = mayOf(viewer, org.id);
  const page = await inScope(viewer, async (scope) => {
    const closings = await listClosings(scope, org.id);
    const people = await peopleOf(scope, org.id, now);
    const restated = await listRestated(
      scope,
      org,
      closings.slice(0, trendMonths + 1).map(({ month }) => month),
      now,
    );
    const next = may.close ? nextToClose(await getClosingRow(scope, org, closings, now)) : null;
    return { closings, people, restated, next };
  });
  return { org, current, ...page, may };
}

export type ClosingsPage = Awaited<ReturnType<typeof loadClosings>>;
