import type { ClockName } from "@/lib/sla/events";
import type { Facts } from "./facts";
import type { ComparedWith, Period } from "./periods";
import type { Promised } from "./promises";

/** What the reader has chosen to see. */
export interface DashboardView {
  period: Period;
  priority: number | null;
  service: string | null;
  clock: ClockName;
  time: "business" | "calendar";
}

export interface DashboardInput {
  view: DashboardView;
  /** What the period is held against; without it the months before. */
  compare?: ComparedWith;
  /** Of the months from the first of the period compared with to the last of this one. */
  facts: Facts;
  promised: readonly Promised[];
  services: readonly string[];
  /** The first month that has data. */
  firstMonth: string | null;
  now: number;
  backlogAt: number;
}
