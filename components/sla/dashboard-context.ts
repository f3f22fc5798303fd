import type { CaseFilter } from "@/lib/cases/filters";
import { queryOfFilter } from "@/lib/cases/filters";
import type { DashboardPage } from "@/lib/measures/queries";
import type { Words } from "@/lib/measures/sentences";
import { routes } from "@/lib/routes";

/** What every part of the dashboard needs to name things and to lead to their rows. */
export interface DashboardContext {
  words: Words;
  serviceName: (key: string) => string;
  /** Null for those who may see the figures but not the cases behind them. */
  rowsHref: (filter: CaseFilter | null) => string | null;
}

export function dashboardContext(
  orgSlug: string,
  mayListCases: boolean,
  services: DashboardPage["services"],
  words: Words,
): DashboardContext {
  const names = new Map(services.map(({ key, name, nameEn }) => [key, words.lang === "en" ? (nameEn ?? name) : name]));
  return {
    words,
    serviceName: (key) => names.get(key) ?? key,
    rowsHref: (filter) => (mayListCases && filter ? routes.customer.cases(orgSlug, queryOfFilter(filter)) : null),
  };
}
