import type { MonthKey } from "@/lib/time/local-month";
import type { Direction, KpiId, Unit } from "../catalogue";

/** What was decided about a figure, from a month on. */
export interface TargetVersion {
  id: string;
  validFrom: MonthKey;
  /** In the figure's unit; null where it is followed without one. */
  target: number | null;
  /** Between the target and this somebody is warned; beyond it the figure is missed. */
  threshold: number | null;
  ownerId: string | null;
  /** A local date. */
  reviewOn: string | null;
  decided: string;
  createdAt: Date;
  createdById: string | null;
}

/** A figure that a customer follows. */
export interface Followed {
  id: string;
  kind: "catalogue" | "formula" | "typed";
  kpi: KpiId | null;
  key: string;
  /** Empty for one of the catalogue, whose words are messages. */
  name: string;
  definition: string;
  formula: string | null;
  unit: Unit;
  direction: Direction;
  /** The earliest first; of those from the same month the one decided last counts. */
  targets: TargetVersion[];
}

/** The name a figure is frozen under. */
export function frozenName({ id, kpi }: Pick<Followed, "id" | "kpi">): string {
  return kpi ?? `own:${id}`;
}

/** What was decided for a month; null before the first decision. */
export function targetIn<Version extends Dated>(month: MonthKey, versions: readonly Version[]): Version | null {
  const inForce = versions.filter(({ validFrom }) => validFrom <= month);
  return inForce.toSorted(later)[0] ?? null;
}

type Dated = Pick<TargetVersion, "validFrom" | "createdAt">;

function later(a: Dated, b: Dated): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1;
  return b.createdAt.getTime() - a.createdAt.getTime();
}

/** How a value stands against what was decided. */
export type Verdict = "met" | "warned" | "missed" | "untargeted" | "no_data";

/**
 * Against a target that is to be reached from below (up) or kept from above (down): reached is met. Short of it, but not beyond the
 * threshold, is a warning. Where neither way is better there is nothing to reach.
 */
export function verdictOf(
  value: number | null,
  decided: Pick<TargetVersion, "target" | "threshold"> | null,
  direction: Direction,
): Verdict {
  if (value === null) return "no_data";
  if (!decided || decided.target === null || direction === "none") return "untargeted";
  const reaches = (level: number) => (direction === "up" ? value >= level : value <= level);
  if (reaches(decided.target)) return "met";
  return decided.threshold !== null && reaches(decided.threshold) ? "warned" : "missed";
}

/** Whether a threshold lies on the worse side of a target, where alone it warns. */
export function isBeyond(threshold: number, target: number, direction: Direction): boolean {
  return direction === "up" ? threshold < target : threshold > target;
}
