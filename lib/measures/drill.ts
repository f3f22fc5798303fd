import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import type { ClockName } from "@/lib/sla/events";
import type { MonthKey } from "@/lib/time/local-month";
import type { KpiId } from "./catalogue";
import { populationOf } from "./kpi/populations";

/** What part of a dashboard a figure stands for. */
export interface DrillSlice {
  from: MonthKey;
  to: MonthKey;
  priority: number | null;
  service: string | null;
  /** Epoch milliseconds that lateness is seen from. */
  now: number;
  /** Epoch milliseconds that the backlog is seen from. */
  backlogAt: number;
}

/**
 * The rows behind a figure. The list has as many as the figure's `n`, except where the figure itself counts fewer: then
 * as its numerator (breaches, reopened, repeats).
 */
export function rowsBehind(kpi: KpiId, slice: DrillSlice): CaseFilter {
  const { from, to, priority, service } = slice;
  const cases: CaseFilter = { ...noFilter, priority, service };
  const span = { from, to };
  const judged = populationOf(kpi);
  if (judged) return populationRows(slice, judged, "judged");
  switch (kpi) {
    case "sla.attainment.resolution":
      return clockRows(slice, "resolution", "judged");
    case "sla.attainment.response":
      return clockRows(slice, "response", "judged");
    case "sla.breaches.resolution":
      return clockRows(slice, "resolution", "breached");
    case "sla.breaches.response":
      return clockRows(slice, "response", "breached");
    case "cases.opened":
      return { ...cases, opened: span };
    case "cases.repeats":
      return { ...cases, opened: span, repeat: true };
    case "cases.closed":
      return { ...cases, closed: span };
    case "cases.backlog":
    case "cases.backlog_age":
    case "cases.not_updated":
      return { ...cases, state: "unclosed", at: slice.backlogAt };
    case "cases.reopen_rate":
      return { ...cases, resolved: span, reopened: true };
    default:
      return kpi.startsWith("response.") ? { ...cases, answered: span } : { ...cases, resolved: span };
  }
}

/** What was left out of a figure, by the reason it gives; null where that is no list of its own. */
export function rowsExcluded(kpi: KpiId, reason: string, slice: DrillSlice): CaseFilter | null {
  const { from, to, priority, service } = slice;
  if (reason === "unresolved") return { ...noFilter, priority, service, closed: { from, to }, unresolved: true };
  if (reason === "unmeasured" || !kpi.startsWith("sla.")) return null;
  const judged = populationOf(kpi);
  const rows = judged
    ? populationRows(slice, judged, "excluded")
    : clockRows(slice, kpi.endsWith(".response") ? "response" : "resolution", "excluded");
  return { ...rows, clock: rows.clock && { ...rows.clock, reason: reason === "" ? null : reason } };
}

/** Clocks whatever month they were due in, of the cases opened or resolved in the period. */
function populationRows(
  slice: DrillSlice,
  { clock, population }: NonNullable<ReturnType<typeof populationOf>>,
  outcome: "judged" | "excluded",
): CaseFilter {
  const rows = clockRows(slice, clock, outcome);
  const { from, to } = slice;
  return { ...rows, [population]: { from, to }, clock: rows.clock && { ...rows.clock, due: null } };
}

function clockRows(slice: DrillSlice, name: ClockName, outcome: "judged" | "breached" | "excluded"): CaseFilter {
  const { from, to, priority, service, now } = slice;
  return { ...noFilter, priority, service, at: now, clock: { name, due: { from, to }, outcome, reason: null } };
}
