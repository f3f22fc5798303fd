import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type CalendarTimeline, compileTimeline } from "@/lib/time/business-time";
import { type CalendarVersion, calendarRulesSchema } from "@/lib/time/calendar";
import { type Agreement, agreementTermsSchema } from "./agreement";

/** What a customer's cases are folded with. */
export interface CustomerTerms {
  orgId: string;
  /** Prefix of case references. */
  key: string;
  agreement: Agreement;
  /** Business hours of cases that no target names a calendar for. */
  office: CalendarTimeline | null;
}

/** A customer's agreement versions and compiled calendars, checked; null when there is no such customer. */
export async function loadTerms(scope: Scope, orgId: string): Promise<CustomerTerms | null> {
  scope.require("customer.open", orgId);
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { key: true, timeZone: true } });
  if (!org) return null;
  const versions = await scope.db.agreementVersion.findMany({
    where: { orgId },
    select: { id: true, validFrom: true, terms: true },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  const calendars = await loadCalendars(scope, orgId);
  return {
    orgId,
    key: org.key,
    agreement: {
      zone: org.timeZone,
      versions: versions.map(({ id, validFrom, terms }) => ({
        id,
        validFrom: isoDate(validFrom),
        terms: agreementTermsSchema.parse(terms),
      })),
      calendars,
    },
    office: calendars.office ?? null,
  };
}

async function loadCalendars(scope: Scope, orgId: string): Promise<Record<string, CalendarTimeline>> {
  const rows = await scope.db.calendarVersion.findMany({
    where: { orgId },
    select: { id: true, calendarKey: true, validFrom: true, rules: true },
    orderBy: { validFrom: "asc" },
  });
  const versions = new Map<string, CalendarVersion[]>();
  for (const { id, calendarKey, validFrom, rules } of rows) {
    const version = { id, validFrom: isoDate(validFrom), rules: calendarRulesSchema.parse(rules) };
    versions.set(calendarKey, [...(versions.get(calendarKey) ?? []), version]);
  }
  return Object.fromEntries([...versions].map(([key, list]) => [key, compileTimeline(list)]));
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
