import "server-only";
import type { Scope } from "@/lib/access/scope";
import { getNpsCells, getSurveyCells } from "@/lib/satisfaction/figure-queries";
import { agreementTermsSchema } from "@/lib/sla/agreement";
import { meetsPromise } from "@/lib/sla/attainment";
import { type AvailabilityRow, listAvailability, listOutages, type OutageRow } from "@/lib/sla/availability/queries";
import type { ServiceCredit } from "@/lib/sla/service-credit";
import { versionOfMonth } from "@/lib/sla/version-of-month";
import { type MonthKey, monthAt, monthEnd, monthStart, monthsBetween } from "@/lib/time/local-month";
import { getClocks } from "./fact-queries";
import { type CreditCell, type Facts, sliceFacts } from "./facts";
import type { FactKind } from "./kpi/fact-kinds";
import { monthCredit } from "./level-formulas";
import { type Measure, type Moment, measure } from "./measure";
import { noFacts } from "./no-facts";

interface Span {
  from: MonthKey;
  to: MonthKey;
  /** Epoch milliseconds. */
  now: number;
}

/** What figures of availability, credits and satisfaction need beside the facts of clocks; nothing for other figures. */
export async function getLevelFacts(
  scope: Scope,
  org: { id: string; timeZone: string },
  kind: FactKind,
  span: Span,
): Promise<Pick<Facts, "availability" | "credits" | "surveys" | "nps">> {
  const { from, to } = span;
  if (kind === "satisfaction.nps") return { nps: await getNpsCells(scope, org.id, { from, to }) };
  if (kind === "satisfaction") {
    return { surveys: await getSurveyCells(scope, org.id, { from, to, service: null, priority: null }) };
  }
  if (kind === "availability") return { availability: await listAvailability(scope, org.id, span) };
  if (kind === "credit.percent") return { credits: await listCreditCells(scope, org, span) };
  return {};
}

/** A service's availability over a period, and in each of its months. */
export interface ServiceLevel {
  service: string;
  whole: ServiceFigures;
  months: (ServiceFigures & { month: MonthKey; promisedShare: number; kept: boolean | null })[];
}

export interface ServiceFigures {
  share: Measure;
  outages: Measure;
  mtbf: Measure;
  mtrs: Measure;
  agreedMs: number;
  downMs: number;
}

export interface MonthlyCredit extends ServiceCredit {
  month: MonthKey;
}

export interface Levels {
  services: ServiceLevel[];
  /** The rows behind: every outage that touches the period. */
  outages: OutageRow[];
  credits: MonthlyCredit[];
  creditTotal: Measure;
}

/** Availability and credits of some whole months at `now`: the same facts and arithmetic as `portal kpi`. */
export async function readLevels(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to, service, now }: Span & { service: string | null },
): Promise<Levels> {
  const rows = await listAvailability(scope, org.id, { from, to, now });
  const credits = await listCreditCells(scope, org, { from, to, now });
  const wanted = { from, to, now, priority: null, service: null, time: "business" as const, backlogAt: now };
  const clocks = credits.length === 0 ? [] : await getClocks(scope, org.id, wanted);
  const facts: Facts = { ...noFacts, clocks, availability: rows, credits };
  const shown = [...new Set(rows.map((row) => row.service))].filter((key) => service === null || key === service);
  const touching = await listOutages(scope, org, monthStart(from, org.timeZone), monthEnd(to, org.timeZone));
  const moment = { asOf: now, openPeriod: monthAt(now, org.timeZone) <= to };
  return {
    services: shown.map((key) => serviceLevel(key, rows, facts, moment)),
    outages: touching.filter((outage) => shown.includes(outage.service)),
    credits: credits.map((cell) => ({ month: cell.month, ...monthCredit(facts, cell) })),
    creditTotal: measure("credit.percent", facts, moment),
  };
}

function serviceLevel(service: string, rows: readonly AvailabilityRow[], facts: Facts, moment: Moment): ServiceLevel {
  const own = rows.filter((row) => row.service === service);
  return {
    service,
    whole: figuresOf(sliceFacts(facts, { service }), moment),
    months: own.map(({ month, promisedShare }) => {
      const figures = figuresOf(sliceFacts(facts, { service, from: month, to: month }), moment);
      const { value, numerator, denominator } = figures.share;
      const kept = meetsPromise({ value, numerator: numerator ?? 0, denominator: denominator ?? 0 }, promisedShare);
      return { month, promisedShare, kept, ...figures };
    }),
  };
}

function figuresOf(facts: Facts, moment: Moment): ServiceFigures {
  const share = measure("availability.share", facts, moment);
  return {
    share,
    outages: measure("availability.outages", facts, moment),
    mtbf: measure("availability.mtbf", facts, moment),
    mtrs: measure("availability.mtrs", facts, moment),
    agreedMs: share.denominator ?? 0,
    downMs: (share.denominator ?? 0) - (share.numerator ?? 0),
  };
}

/**
 * Promise and ladder of each month that has ended: of the version in force on its first day, or else of the first that
 * begins within it. A month whose agreement has no ladder has none.
 */
export async function listCreditCells(
  scope: Scope,
  org: { id: string; timeZone: string },
  { from, to, now }: Span,
): Promise<CreditCell[]> {
  scope.require("sla.read", org.id);
  const rows = await scope.db.agreementVersion.findMany({
    where: { orgId: org.id },
    select: { validFrom: true, terms: true },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  const versions = rows.map(({ validFrom, terms }) => ({
    validFrom: validFrom.toISOString().slice(0, 10),
    terms: agreementTermsSchema.parse(terms),
  }));
  const current = monthAt(now, org.timeZone);
  return monthsBetween(from, to).flatMap((month) => {
    const version = versionOfMonth(month, versions);
    const steps = version?.terms.credits ?? [];
    if (!version || steps.length === 0 || month >= current) return [];
    return [{ month, promisedShare: version.terms.promisedShare, steps }];
  });
}
