import type { MonthKey } from "@/lib/time/local-month";
import type { ReportKind, ReportLang } from "../model/model";
import type { ReportDefinition, ReportPart } from "../own/definition";
import { type Holds, type SectionId, sectionsFor } from "./kinds";

export interface ReportWish {
  kind: ReportKind;
  month: MonthKey;
  lang: ReportLang;
  /** Those wished for; none is all of them. */
  sections: readonly string[];
  /** Of a report of the customer's own. */
  definition?: ReportDefinition | null;
  /** Read to be shown in a browser, which fetches the logo by its address. */
  onPage?: boolean;
}

/** The sections that are told to a reader, in order, and what the report's own definition says of each. */
export function planOf(
  { kind, sections, definition }: Pick<ReportWish, "kind" | "sections" | "definition">,
  holds: Holds,
): { id: SectionId; part: ReportPart | null }[] {
  const allowed = sectionsFor(kind, holds, sections);
  if (kind !== "own") return allowed.map((id) => ({ id, part: null }));
  const parts = definition?.parts.filter(({ section }) => allowed.includes(section)) ?? [];
  return parts.map((part) => ({ id: part.section, part }));
}
