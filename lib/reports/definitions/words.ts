import { formatLocalMonth } from "@/lib/format";
import type { ReportLang } from "../model/model";

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The words of the language that a report is made in, by where they stand, and what the customer's services are called. */
export interface ReportWords {
  lang: ReportLang;
  timeZone: string;
  packs: Say;
  measures: Say;
  reports: Say;
  satisfaction: Say;
  billing: Say;
  searches: Say;
  service: (key: string) => string;
}

export function monthName({ lang }: Pick<ReportWords, "lang">, month: string): string {
  return formatLocalMonth(month, lang);
}
