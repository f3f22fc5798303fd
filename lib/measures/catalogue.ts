import type { Permission } from "@/lib/access/permissions";

export type Unit =
  | "share"
  | "clocks"
  | "cases"
  | "outages"
  | "percent"
  | "business_ms"
  | "calendar_ms"
  | "score"
  | "points"
  /** Whole hundredths of the figure's currency. */
  | "money"
  /** Readings, searches, visits, questions, changes: what the figure's name says. */
  | "count";

/** Which way is better. Amounts of work are neither. */
export type Direction = "up" | "down" | "none";

interface Entry {
  unit: Unit;
  direction: Direction;
  permission: Permission;
  /** What a customer that has decided nothing may begin from, in the figure's unit; shares as 0.85. What an agreement promises has none. */
  target?: number;
}

const day = 86_400_000;
const proposals = { permission: "proposals.read" } as const;
const read = { permission: "sla.read" } as const;
const cases = { permission: "cases.read_org" } as const;
const asked = { direction: "up", permission: "satisfaction.read" } as const;
const money = { permission: "billing.read" } as const;
const changed = { permission: "changes.read" } as const;
const forums = { permission: "forums.read" } as const;

/**
 * Every figure there is. Name, definition, formula and population are messages:
 * `measures.kpi.<id>.name | definition | formula | population`.
 */
export const catalogue = {
  "sla.attainment.resolution": { unit: "share", direction: "up", ...read },
  "sla.attainment.response": { unit: "share", direction: "up", ...read },
  "sla.attainment.resolution.opened": { unit: "share", direction: "up", ...read },
  "sla.attainment.resolution.resolved": { unit: "share", direction: "up", ...read },
  "sla.attainment.response.opened": { unit: "share", direction: "up", ...read },
  "sla.attainment.response.resolved": { unit: "share", direction: "up", ...read },
  "sla.breaches.resolution": { unit: "clocks", direction: "down", ...read },
  "sla.breaches.response": { unit: "clocks", direction: "down", ...read },
  "cases.opened": { unit: "cases", direction: "none", ...read },
  "cases.resolved": { unit: "cases", direction: "none", ...read },
  "cases.closed": { unit: "cases", direction: "none", ...read },
  "cases.backlog": { unit: "cases", direction: "down", ...read },
  "cases.backlog_age": { unit: "share", direction: "down", target: 0.1, ...read },
  "cases.reopen_rate": { unit: "share", direction: "down", target: 0.05, ...read },
  "cases.first_contact": { unit: "share", direction: "up", target: 0.6, ...read },
  "cases.repeats": { unit: "cases", direction: "down", ...cases },
  "cases.not_updated": { unit: "cases", direction: "down", target: 0, ...cases },
  "response.median.business": { unit: "business_ms", direction: "down", ...read },
  "response.median.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "response.p90.business": { unit: "business_ms", direction: "down", ...read },
  "response.p90.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "response.mean.business": { unit: "business_ms", direction: "down", ...read },
  "response.mean.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "resolution.median.business": { unit: "business_ms", direction: "down", ...read },
  "resolution.median.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "resolution.p90.business": { unit: "business_ms", direction: "down", ...read },
  "resolution.p90.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "resolution.mean.business": { unit: "business_ms", direction: "down", ...read },
  "resolution.mean.calendar": { unit: "calendar_ms", direction: "down", ...read },
  "availability.share": { unit: "share", direction: "up", ...read },
  "availability.outages": { unit: "outages", direction: "down", ...read },
  "availability.mtbf": { unit: "business_ms", direction: "up", ...read },
  "availability.mtrs": { unit: "business_ms", direction: "down", ...read },
  "credit.percent": { unit: "percent", direction: "down", target: 0, ...read },
  "satisfaction.csat": { unit: "share", target: 0.85, ...asked },
  "satisfaction.mean": { unit: "score", target: 4, ...asked },
  "satisfaction.response_rate": { unit: "share", target: 0.3, ...asked },
  "satisfaction.nps": { unit: "points", target: 20, ...asked },
  "billing.invoiced": { unit: "money", direction: "none", ...money },
  "billing.against_budget": { unit: "share", direction: "down", target: 1, ...money },
  "billing.forecast": { unit: "money", direction: "none", ...money },
  "billing.forecast_against_budget": { unit: "share", direction: "down", target: 1, ...money },
  "billing.questions_open": { unit: "count", direction: "down", target: 0, ...money },
  "billing.questions_age": { unit: "calendar_ms", direction: "down", target: 14 * day, ...money },
  "knowledge.reads": { unit: "count", direction: "up", ...read },
  "knowledge.searches": { unit: "count", direction: "none", ...read },
  "knowledge.answered": { unit: "share", direction: "up", target: 0.6, ...read },
  "knowledge.deflection": { unit: "count", direction: "up", ...read },
  "changes.success_rate": { unit: "share", direction: "up", target: 0.95, ...changed },
  "changes.late": { unit: "share", direction: "down", target: 0.1, ...changed },
  "changes.emergency": { unit: "share", direction: "down", target: 0.1, ...changed },
  "changes.finished": { unit: "count", direction: "none", ...changed },
  "forums.held": { unit: "share", direction: "up", target: 1, ...forums },
  "forums.material_on_time": { unit: "share", direction: "up", target: 1, ...forums },
  "forums.actions_on_time": { unit: "share", direction: "up", target: 0.9, ...forums },
  "forums.actions_open": { unit: "count", direction: "down", ...forums },
  "forums.actions_open_age": { unit: "calendar_ms", direction: "down", target: 30 * day, ...forums },
  "proposals.days_to_decision": { unit: "calendar_ms", direction: "down", target: 45 * day, ...proposals },
  "proposals.approved": { unit: "share", direction: "none", ...proposals },
  "proposals.waiting": { unit: "count", direction: "down", ...proposals },
  "proposals.effect_reached": { unit: "share", direction: "up", target: 0.75, ...proposals },
} as const satisfies Record<string, Entry>;

export type KpiId = keyof typeof catalogue;

export const kpiIds = Object.keys(catalogue) as KpiId[];

export function isKpiId(value: string): value is KpiId {
  return Object.hasOwn(catalogue, value);
}

/** Whether the agreement promises a share of the figure: a target of the customer's own is then something beside it. */
export function isPromised(kpi: KpiId): boolean {
  return kpi === "sla.attainment.resolution" || kpi === "sla.attainment.response";
}

/** Which of the two times a measure needs; null when it needs neither. */
export function timeOf(kpi: KpiId): "business" | "calendar" | null {
  if (kpi.endsWith(".business")) return "business";
  if (kpi.endsWith(".calendar")) return "calendar";
  return null;
}
