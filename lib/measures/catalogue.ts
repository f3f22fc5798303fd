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
  | "points";

/** Which way is better. Amounts of work are neither. */
export type Direction = "up" | "down" | "none";

interface Entry {
  unit: Unit;
  direction: Direction;
  permission: Permission;
}

const read = { permission: "sla.read" } as const;
const asked = { direction: "up", permission: "satisfaction.read" } as const;

/**
 * Every figure of the service level and of satisfaction. Name, definition, formula and population are messages:
 * `measures.kpi.<id>.name | definition | formula | population`.
 */
export const catalogue = {
  "sla.attainment.resolution": { unit: "share", direction: "up", ...read },
  "sla.attainment.response": { unit: "share", direction: "up", ...read },
  "sla.breaches.resolution": { unit: "clocks", direction: "down", ...read },
  "sla.breaches.response": { unit: "clocks", direction: "down", ...read },
  "cases.opened": { unit: "cases", direction: "none", ...read },
  "cases.resolved": { unit: "cases", direction: "none", ...read },
  "cases.closed": { unit: "cases", direction: "none", ...read },
  "cases.backlog": { unit: "cases", direction: "down", ...read },
  "cases.backlog_age": { unit: "share", direction: "down", ...read },
  "cases.reopen_rate": { unit: "share", direction: "down", ...read },
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
  "credit.percent": { unit: "percent", direction: "down", ...read },
  "satisfaction.csat": { unit: "share", ...asked },
  "satisfaction.mean": { unit: "score", ...asked },
  "satisfaction.response_rate": { unit: "share", ...asked },
  "satisfaction.nps": { unit: "points", ...asked },
} as const satisfies Record<string, Entry>;

export type KpiId = keyof typeof catalogue;

export const kpiIds = Object.keys(catalogue) as KpiId[];

export function isKpiId(value: string): value is KpiId {
  return Object.hasOwn(catalogue, value);
}

/** Which of the two resolution times a measure needs; null when it needs neither. */
export function timeOf(kpi: KpiId): "business" | "calendar" | null {
  if (kpi.endsWith(".business")) return "business";
  if (kpi.endsWith(".calendar")) return "calendar";
  return null;
}
