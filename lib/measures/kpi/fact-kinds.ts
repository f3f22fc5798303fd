import { type KpiId, timeOf } from "../catalogue";
import { type Population, populationOf } from "./populations";

type Time = "business" | "calendar";

const alone = [
  "cases.first_contact",
  "cases.repeats",
  "cases.not_updated",
  "satisfaction.nps",
  "credit.percent",
] as const satisfies readonly KpiId[];

/** Which facts a figure is computed from: those of one kind are computed from the same, which need to be read once. */
export type FactKind =
  | `clocks.${Time}`
  | `response.${Time}`
  | `population.${Population}`
  | (typeof alone)[number]
  | "satisfaction"
  | "availability"
  | "knowledge"
  | "changes"
  | "forums"
  | "invoiced"
  | "forecasts"
  | "questions"
  | "proposals"
  | "proposals.effect";

const billing: Partial<Record<KpiId, FactKind>> = {
  "billing.invoiced": "invoiced",
  "billing.against_budget": "invoiced",
  "billing.forecast": "forecasts",
  "billing.forecast_against_budget": "forecasts",
};
const areas = ["satisfaction", "availability", "knowledge", "changes", "forums"] as const;

export function factKind(kpi: KpiId): FactKind {
  const population = populationOf(kpi)?.population;
  if (population) return `population.${population}`;
  const own = alone.find((one) => one === kpi);
  if (own) return own;
  const [area = ""] = kpi.split(".");
  if (area === "billing") return billing[kpi] ?? "questions";
  if (area === "proposals") return kpi === "proposals.effect_reached" ? "proposals.effect" : "proposals";
  const whole = areas.find((one) => one === area);
  return whole ?? `${area === "response" ? "response" : "clocks"}.${timeOf(kpi) ?? "business"}`;
}

/** Figures that need none of the facts of clocks and cases. */
export function standsApart(kind: FactKind): boolean {
  return kind !== "credit.percent" && !kind.startsWith("clocks.");
}
