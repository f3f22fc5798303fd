import type { Permission } from "@/lib/access/permissions";
import type { ReportKind } from "../model/model";

/** What a report of the customer's own may be put together of. */
export const partIds = ["levels", "availability", "cases", "followUp", "satisfaction", "knowledge", "billing"] as const;

/** What a forum is to take up: the pack of each of the three begins with it. */
export const forumSections = ["operative", "tactical", "strategic"] as const;
export type ForumSection = (typeof forumSections)[number];

export const sectionIds = [...forumSections, ...partIds] as const;
export type SectionId = (typeof sectionIds)[number];

/**
 * What a section takes to read. A section that the reader may not see is not computed. What a forum takes up asks again for
 * each group of it: nobody sees anything of one without this right.
 */
export const sectionRights: Record<SectionId, Permission> = {
  operative: "sla.read",
  tactical: "satisfaction.read",
  strategic: "satisfaction.read",
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
  monthly: partIds,
  sla: ["levels", "availability", "cases", "followUp"],
  satisfaction: ["satisfaction"],
  billing: ["billing"],
  operative: ["operative", "levels", "availability", "cases", "followUp"],
  tactical: ["tactical", "satisfaction", "billing"],
  strategic: ["strategic", "levels", "availability", "satisfaction", "billing"],
  own: partIds,
};

/** What it takes to open a report at all; without the first section there is none, except that a month's has something for each. */
const opens: Record<ReportKind, readonly Permission[]> = {
  monthly: ["sla.read", "satisfaction.read", "billing.read"],
  sla: ["sla.read"],
  satisfaction: ["satisfaction.read"],
  billing: ["billing.read"],
  operative: ["sla.read"],
  tactical: ["satisfaction.read"],
  strategic: ["satisfaction.read"],
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
