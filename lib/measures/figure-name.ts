import { type KpiId, timeOf } from "./catalogue";
import type { Say } from "./told/told-chart";

/** What a figure of the catalogue is called, with the time it is counted in where there are two; `measures` gives the words. */
export function figureName(kpi: KpiId, measures: Say): string {
  const time = timeOf(kpi);
  const name = measures(`kpi.${kpi}.name`);
  return time ? `${name}, ${measures(`time.${time}`)}` : name;
}
