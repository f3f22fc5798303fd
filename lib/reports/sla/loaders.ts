import "server-only";
import { notFound } from "next/navigation";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { addMonths, monthAt, monthKeySchema } from "@/lib/time/local-month";
import { type RestatedService, restatedServices } from "./availability";
import type { ReportFigures, ReportRows } from "./content";
import { type ReportedCustomer, readFigures } from "./content-queries";
import {
  countSubscribers,
  getPublisher,
  getReport,
  hasEnded,
  isSubscribed,
  listReports,
  type ReportHead,
  readDraft,
  readFrozen,
} from "./queries";
import { type Restated, restatedSince } from "./restated";

/** The reports of a customer, and for those who make them the months without one. */
export async function loadReports(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const mayWrite = can(viewer, "reports.write", org.id);
  return inScope(viewer, async (scope) => {
    const reports = await listReports(scope, org.id);
    const current = monthAt(Date.now(), org.timeZone);
    const months = Array.from({ length: 13 }, (_, back) => addMonths(current, -back));
    const missing = months.filter((month) => !reports.some((report) => report.month === month));
    return {
      ...{ org, reports, mayWrite, current },
      /** The newest month that has ended comes first: it is the one to report. */
      missing: missing.toSorted((a, b) => Number(a === current) - Number(b === current) || (a > b ? -1 : 1)),
      isSubscribed: await isSubscribed(scope, org.id),
      subscribers: mayWrite ? await countSubscribers(scope, org.id) : null,
    };
  });
}

interface Content {
  figures: ReportFigures;
  /** Null for those who may not see the customer's cases. */
  rows: ReportRows | null;
  /** Of a published report: what would be counted otherwise today. */
  restated: Restated[];
  /** Of a published report: the services whose availability would be another today. */
  restatedServices: RestatedService[];
  /** The credit in per cent as it would be today, where that differs from the frozen one. */
  creditNow: number | null;
  /** False when a published report is no longer what was frozen. */
  isWhole: boolean;
}

/** One month's report: what is frozen where it is published, what is true now where it is a draft. */
export async function loadReport(slug: string, asked: string) {
  const month = monthKeySchema.safeParse(asked);
  if (!month.success) notFound();
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const now = Date.now();
  const page = await inScope(viewer, async (scope) => {
    const report = await getReport(scope, org.id, month.data);
    if (!report) return null;
    return { report, by: await getPublisher(scope, report), ...(await readContent(scope, org, report, now)) };
  });
  if (!page) notFound();
  return {
    ...{ org, ...page },
    mayWrite: can(viewer, "reports.write", org.id) && page.report.publishedAt === null,
    mayListCases: can(viewer, "cases.read_org", org.id),
    hasEnded: hasEnded(month.data, org.timeZone, now),
  };
}

export async function readContent(
  scope: Scope,
  org: ReportedCustomer,
  report: ReportHead,
  now: number,
): Promise<Content> {
  if (report.publishedAt === null) {
    return {
      ...(await readDraft(scope, org, report, now)),
      restated: [],
      restatedServices: [],
      creditNow: null,
      isWhole: true,
    };
  }
  const frozen = await readFrozen(scope, org.id, report);
  const live = await readFigures(scope, org, report.month, now);
  // How old cases are is not known to those who may not see them.
  const readsAges = scope.orgs("cases.read_org").includes(org.id);
  const restated = restatedSince(frozen.figures.month, live.month);
  const [then, today] = [frozen.figures.credit?.percent ?? 0, live.credit?.percent ?? 0];
  return {
    ...frozen,
    restated: restated.filter(({ figure }) => readsAges || figure !== "oldBacklog"),
    restatedServices:
      frozen.figures.availability && live.availability
        ? restatedServices(frozen.figures.availability, live.availability)
        : [],
    creditNow: then === today ? null : today,
  };
}
