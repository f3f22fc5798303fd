import type { Direction, Unit } from "../catalogue";
import { isBeyond } from "./followed";
import type { Decision } from "./forms";
import { readWritten } from "./own-unit";

/** What is decided, in the figure's unit. */
export interface Decided {
  validFrom: string;
  target: number | null;
  threshold: number | null;
  ownerId: string | null;
  reviewOn: string | null;
  decided: string;
}

/** Reads target and threshold as they were typed; or says which field is wrong, as a message key. */
export function readDecision(
  { target, threshold, owner, ...rest }: Decision,
  unit: Unit,
  direction: Direction,
): Decided | { refused: string; field: string } {
  const read = { target: numberIn(target, unit), threshold: numberIn(threshold, unit) };
  if (read.target === undefined) return { refused: "kpi.form.wrong.number", field: "target" };
  if (read.threshold === undefined) return { refused: "kpi.form.wrong.number", field: "threshold" };
  if (read.target === null && read.threshold !== null) return { refused: "kpi.form.wrong.lonely", field: "threshold" };
  if (read.target !== null && direction === "none") return { refused: "kpi.form.wrong.noDirection", field: "target" };
  if (read.target !== null && read.threshold !== null && !isBeyond(read.threshold, read.target, direction)) {
    return { refused: direction === "up" ? "kpi.form.wrong.above" : "kpi.form.wrong.below", field: "threshold" };
  }
  return { ...rest, target: read.target, threshold: read.threshold, ownerId: owner };
}

/** Null for nothing typed; undefined for what is no number. */
function numberIn(text: string, unit: Unit): number | null | undefined {
  if (text === "") return null;
  return readWritten(text, unit) ?? undefined;
}
