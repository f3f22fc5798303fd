import type { Permission } from "@/lib/access/permissions";
import type { ReportKind } from "../model/model";

export const sectionIds = [
  "levels",
  "availability",
  "cases",
  "followUp",
  "satisfaction",
  "knowledge",
  "billing",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a section takes to read. A section that the reader may not see is not computed. */
export const sectionRights: Record<SectionId, Permission> = {
  levels: "sla.read",
  availability: "sla.read",
  cases: "sla.read",
  followUp: "cases.read_org",
  satisfaction: "satisfaction.read",
  knowledge: "sla.read",
  billing: "billing.read",
};

/** What each report is made of, in the order in which it is told. */
const contents: Record<ReportKind, readonly SectionId[]> = {
  monthly: sectionIds,
  sla: ["levels", "availability", "cases", "followUp"],
  satisfaction: ["satisfaction"],
  billing: ["billing"],
  own: sectionIds,
};

/** What it takes to open a report at all; without the first section there is none, except that a month's has something for each. */
const opens: Record<ReportKind, readonly Permission[]> = {
  monthly: ["sla.read", "satisfaction.read", "billing.read"],
  sla: ["sla.read"],
  satisfaction: ["satisfaction.read"],
  billing: ["billing.read"],
  own: ["sla.read", "satisfaction.read", "billing.read"],
};

export type Holds = (permission: Permission) => boolean;

export function mayOpen(kind: ReportKind, holds: Holds): boolean {
  return opens[kind].some(holds);
}

/** The sections of a report that a reader may see, narrowed to those wished for; none wished for is all of them. */
export function sectionsFor(kind: ReportKind, holds: Holds, wished: readonly string[] = []): SectionId[] {
  if (!mayOpen(kind, holds)) return [];
  const allowed = contents[kind].filter((id) => holds(sectionRights[id]));
  return wished.length === 0 ? allowed : allowed.filter((id) => wished.includes(id));
}
