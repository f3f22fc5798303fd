import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { dashboardQueryOf } from "@/lib/measures/dashboard-query";
import { type GoalOf, goalOf } from "@/lib/measures/goal/goal";
import { listDecidedOf } from "@/lib/measures/goal/goal-queries";
import { firstChangeMonth, listChangeMonths } from "@/lib/measures/kpi/change-queries";
import { choosePeriod, comparedPeriod } from "@/lib/measures/periods";
import { listSavedViews } from "@/lib/measures/views/queries";
import { getServiceNames } from "@/lib/organisation/queries";
import { singleValues } from "@/lib/single-values";
import { localTimeAt } from "@/lib/time/local-date";
import { monthAt } from "@/lib/time/local-month";
import { getChange, listCausedCases, listChanges } from "./change-queries";
import type { ChangeGoals } from "./changes-told";
import { changesOf } from "./dashboard";
import { changeFilterOf } from "./list-filter";
import { referencePattern } from "./typed-change";

type Asked = Readonly<Record<string, unknown>>;

/** The dashboard of changes of a customer, as the address asks for it. */
export async function loadChanges(slug: string, search: Asked) {
  const { viewer, org } = await requireCustomer(slug, "changes.read");
  const query = dashboardQueryOf(singleValues({ ...search }));
  const [lang, now] = [await getLocale(), Date.now()];
  const current = monthAt(now, org.timeZone);
  const { compare = "before" } = query;
  const page = await inScope(viewer, async (scope) => {
    const first = await firstChangeMonth(scope, org);
    const services = await getServiceNames(scope, org.id, lang);
    const service = query.service && services.has(query.service) ? query.service : null;
    const period = choosePeriod(query, { first, last: current }, current);
    const { from } = comparedPeriod(period, compare);
    const rows = await listChangeMonths(scope, org, { from, to: period.to });
    const decided = await listDecidedOf(scope, org.id, ["changes.success_rate", "changes.late", "changes.emergency"]);
    const goalIn = (kpi: keyof typeof decided): GoalOf => {
      return (month) => goalOf(month, decided[kpi], null);
    };
    const goals: ChangeGoals = {
      success_rate: goalIn("changes.success_rate"),
      late: goalIn("changes.late"),
      emergency: goalIn("changes.emergency"),
    };
    return {
      ...{ first, services, service, goals },
      dashboard: changesOf({ period, compare, rows, service, first, now }),
      views: await listSavedViews(scope, org.id, "changes"),
    };
  });
  return { org, query, current, now, ...page, mayWrite: can(viewer, "changes.write", org.id) };
}

export type ChangesPage = Awaited<ReturnType<typeof loadChanges>>;

/** The list of changes that an address narrows. */
export async function loadChangeList(slug: string, search: Asked) {
  const { viewer, org } = await requireCustomer(slug, "changes.read");
  const filter = changeFilterOf(singleValues({ ...search }));
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => ({
    ...(await listChanges(scope, org, filter)),
    services: await getServiceNames(scope, org.id, lang),
    first: await firstChangeMonth(scope, org),
  }));
  const current = monthAt(Date.now(), org.timeZone);
  return { org, filter, current, ...page, mayWrite: can(viewer, "changes.write", org.id) };
}

export type ChangeListPage = Awaited<ReturnType<typeof loadChangeList>>;

/** A time as a field for local time writes it; empty where there is none. */
function fieldTime(at: Date | null, zone: string): string {
  return at === null ? "" : localTimeAt(at.getTime(), zone).slice(0, 16);
}

/** One change with the cases it caused, as far as the viewer sees them. */
export async function loadChange(slug: string, reference: string) {
  const { viewer, org } = await requireCustomer(slug, "changes.read");
  const lang = await getLocale();
  const { change, ...page } = await inScope(viewer, async (scope) => {
    const found = referencePattern.test(reference) ? await getChange(scope, org.id, reference) : null;
    return {
      change: found,
      incidents: found ? await listCausedCases(scope, org.id, found.id) : [],
      services: await getServiceNames(scope, org.id, lang),
    };
  });
  if (!change) notFound();
  const local = {
    askedAt: fieldTime(change.askedAt, org.timeZone),
    windowFrom: fieldTime(change.windowFrom, org.timeZone),
    windowTo: fieldTime(change.windowTo, org.timeZone),
    estimatedFinishAt: fieldTime(change.estimatedFinishAt, org.timeZone),
    begunAt: fieldTime(change.begunAt, org.timeZone),
    finishedAt: fieldTime(change.finishedAt, org.timeZone),
  };
  return { org, change, local, ...page, mayWrite: can(viewer, "changes.write", org.id) };
}

export type ChangePage = Awaited<ReturnType<typeof loadChange>>;

/** What the form of a new change chooses from. */
export async function loadNewChange(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "changes.write");
  const lang = await getLocale();
  const services = await inScope(viewer, (scope) => getServiceNames(scope, org.id, lang));
  return { org, services, localNow: fieldTime(new Date(), org.timeZone) };
}
