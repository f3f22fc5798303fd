import type { KpiId } from "../catalogue";

/** What a figure can be divided by. The last three are kept with the cases and not in the months' sums. */
export const divisions = ["month", "priority", "service", "category", "site", "channel"] as const;
export type Division = (typeof divisions)[number];

/** A division that is read from the cases themselves. */
export const caseParts = ["category", "site", "channel"] as const;
export type CasePart = (typeof caseParts)[number];

export function isCasePart(by: Division | null): by is CasePart {
  return caseParts.some((part) => part === by);
}

/** Counts of cases by the month in which something happened to them. */
export const flowOf: Partial<Record<KpiId, "opened" | "resolved" | "closed">> = {
  "cases.opened": "opened",
  "cases.resolved": "resolved",
  "cases.closed": "closed",
};

/** Known for one instant, the end of the period or now, and not for each month within it. */
export function isOfOneInstant(kpi: KpiId): boolean {
  return kpi === "cases.backlog_age" || kpi === "cases.not_updated";
}

/** Why a figure cannot be divided so, for who asked for it; null when it can. */
export function undividable(kpi: KpiId, by: Division | null): string | null {
  if (by === "month" && isOfOneInstant(kpi)) {
    return kpi === "cases.backlog_age"
      ? "The age of the backlog is known for one instant, not month by month."
      : `${kpi} is known for one instant, not month by month.`;
  }
  if (isCasePart(by) && flowOf[kpi] === undefined) {
    return `Only ${Object.keys(flowOf).join(", ")} are divided by ${by}.`;
  }
  return null;
}
