import { type KpiId, timeOf } from "../catalogue";
import { populationOf } from "./populations";

const billing: Partial<Record<KpiId, string>> = {
  "billing.invoiced": "invoiced",
  "billing.against_budget": "invoiced",
  "billing.forecast": "forecasts",
  "billing.forecast_against_budget": "forecasts",
};

/** Which facts a figure is computed from: those of one kind are computed from the same, which need to be read once. */
export function factKind(kpi: KpiId): string {
  const population = populationOf(kpi)?.population;
  if (population) return `population.${population}`;
  if (
    ["cases.first_contact", "cases.repeats", "cases.not_updated", "satisfaction.nps", "credit.percent"].includes(kpi)
  ) {
    return kpi;
  }
  const [area = ""] = kpi.split(".");
  if (area === "billing") return billing[kpi] ?? "questions";
  if (["satisfaction", "availability", "knowledge"].includes(area)) return area;
  const time = timeOf(kpi) ?? "business";
  return area === "response" ? `response.${time}` : `${casesAndClocks}.${time}`;
}

const casesAndClocks = "cases-and-clocks";

/** Figures that need none of the facts of clocks and cases. */
export function standsApart(kpi: KpiId): boolean {
  return kpi !== "credit.percent" && !factKind(kpi).startsWith(casesAndClocks);
}
