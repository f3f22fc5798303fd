import type { Dashboard, FigureId } from "@/lib/measures/dashboard";
import type { Measure } from "@/lib/measures/measure";
import { reportedFigures } from "./content";

/** A figure that would be counted otherwise today than when the report was published. */
export interface Restated {
  figure: FigureId;
  then: Measure;
  now: Measure;
}

/** The figures of a frozen month that have changed since, by value, basis or what is left out. */
export function restatedSince(frozen: Dashboard, live: Dashboard): Restated[] {
  return reportedFigures.flatMap((figure) => {
    const [then, now] = [frozen.figures[figure].measure, live.figures[figure].measure];
    return isSame(then, now) ? [] : [{ figure, then, now }];
  });
}

function isSame(then: Measure, now: Measure): boolean {
  return (
    then.value === now.value &&
    then.numerator === now.numerator &&
    then.denominator === now.denominator &&
    then.n === now.n &&
    then.excluded.count === now.excluded.count
  );
}
