import "server-only";
import type { Scope } from "@/lib/access/scope";
import { startOfLocalDate } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthEnd, monthStart, monthsBetween } from "@/lib/time/local-month";
import type { Agreement, AgreementVersion } from "../agreement";
import { loadTerms } from "../queries";
import { versionOfMonth } from "../version-of-month";
import { type Available, available, isAgreed, type OutageSpan } from "./availability";

export interface AvailabilityRow extends Available {
  month: MonthKey;
  service: string;
  promisedShare: number;
  calendarKey: string;
}

export interface OutageRow extends OutageSpan {
  id: string;
  service: string;
  note: string;
  /** Leaves availability alone. */
  agreed: boolean;
}

/** A customer's outages that touch [from, to), newest first; those removed are left out. */
export async function listOutages(
  scope: Scope,
  { id: orgId, timeZone }: { id: string; timeZone: string },
  from: number,
  to: number,
): Promise<OutageRow[]> {
  scope.require("sla.read", orgId);
  const rows = await scope.db.outage.findMany({
    where: {
      orgId,
      removedAt: null,
      startedAt: { lt: new Date(to) },
      OR: [{ endedAt: null }, { endedAt: { gt: new Date(from) } }],
    },
    select: { id: true, serviceKey: true, startedAt: true, endedAt: true, planned: true, agreedOn: true, note: true },
    orderBy: [{ startedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, serviceKey, startedAt, endedAt, planned, agreedOn, note }) => {
    const span = {
      from: startedAt.getTime(),
      to: endedAt?.getTime() ?? null,
      planned,
      agreedOn: agreedOn?.toISOString().slice(0, 10) ?? null,
    };
    return { id, service: serviceKey, note, ...span, agreed: isAgreed(span, timeZone) };
  });
}

/**
 * Availability of each service and month for which the agreement promises it, at `now`: by the version in force on the
 * month's first day, or else from the first that begins within it. A month without agreed time so far has no row.
 */
export async function listAvailability(
  scope: Scope,
  orgId: string,
  { from, to, now }: { from: MonthKey; to: MonthKey; now: number },
): Promise<AvailabilityRow[]> {
  scope.require("sla.read", orgId);
  const terms = await loadTerms(scope, orgId);
  if (!terms) return [];
  const { agreement } = terms;
  const { zone } = agreement;
  const services = await scope.db.service.findMany({ where: { orgId }, select: { key: true } });
  // With those shortly before: an outage that joins one of them began with it.
  const outages = await listOutages(
    scope,
    { id: orgId, timeZone: zone },
    monthStart(addMonths(from, -2), zone),
    monthEnd(to, zone),
  );
  return monthsBetween(from, to).flatMap((month) => {
    const judged = versionOf(month, agreement);
    if (!judged) return [];
    return services.flatMap(({ key: service }): AvailabilityRow[] => {
      const promised = judged.version.terms.availability?.filter((one) => [service, "*"].includes(one.service)) ?? [];
      const term = promised.find((one) => one.service === service) ?? promised[0];
      const calendar = term && agreement.calendars[term.calendar];
      if (!calendar) return [];
      const span = { from: judged.from, to: monthEnd(month, zone), now, zone };
      const own = outages.filter((outage) => outage.service === service);
      const result = available(calendar, own, span);
      if (result.agreedMs === 0) return [];
      return [{ month, service, promisedShare: term.promisedShare, calendarKey: term.calendar, ...result }];
    });
  });
}

function versionOf(month: MonthKey, { versions, zone }: Agreement): { version: AgreementVersion; from: number } | null {
  const version = versionOfMonth(month, versions);
  const isWhole = version !== null && version.validFrom <= `${month}-01`;
  return version && { version, from: isWhole ? monthStart(month, zone) : startOfLocalDate(version.validFrom, zone) };
}
