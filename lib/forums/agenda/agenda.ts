import type { Permission } from "@/lib/access/permissions";
import type { MonthKey } from "@/lib/time/local-month";
import type { Point } from "./point";

/** The forums whose points can be worked out from what is open; the security group meets with the tactical one. */
export const agendaLevels = ["operative", "tactical", "security", "strategic"] as const;
export type AgendaLevel = (typeof agendaLevels)[number];

export type GroupId =
  | "followUps"
  | "operations"
  | "levels"
  | "escalations"
  | "questions"
  | "kpis"
  | "actions"
  | "proposals"
  | "satisfaction"
  | "invoicing"
  | "economy"
  | "quality"
  | "experience";

/** What each forum takes up, in the order of its agenda, and what it takes to see it. */
const plans: Record<AgendaLevel, Partial<Record<GroupId, Permission>>> = {
  operative: {
    followUps: "cases.read_org",
    operations: "sla.read",
    levels: "sla.read",
    escalations: "cases.read_org",
    questions: "billing.read",
    kpis: "sla.read",
    actions: "cases.read_org",
  },
  tactical: { proposals: "proposals.read", satisfaction: "satisfaction.read", invoicing: "billing.read" },
  security: { followUps: "cases.read_security", escalations: "cases.read_security", actions: "cases.read_security" },
  strategic: {
    proposals: "proposals.read",
    economy: "billing.read",
    quality: "sla.read",
    escalations: "cases.read_org",
    experience: "satisfaction.read",
  },
};

type Holds = (permission: Permission) => boolean;

/** The groups of a forum that a viewer may see. One that they may not is not computed, and nothing says that there is one. */
export function groupsFor(level: AgendaLevel, holds: Holds): GroupId[] {
  return Object.entries(plans[level]).flatMap(([id, right]) => (holds(right) ? [id as GroupId] : []));
}

/** The forums of which a viewer sees anything. */
export function levelsFor(holds: Holds): AgendaLevel[] {
  return agendaLevels.filter((level) => groupsFor(level, holds).length > 0);
}

/** The rights that a viewer uses who looks at some forums. */
export function rightsFor(levels: readonly AgendaLevel[], holds: Holds): Permission[] {
  return [...new Set(levels.flatMap((level) => Object.values(plans[level]).filter(holds)))];
}

export interface AgendaGroup {
  id: GroupId;
  /** How many there are; the most urgent of them are `points`. */
  total: number;
  points: Point[];
}

/** What a forum is to take up now, as far as its reader may see it. Nothing of it is stored. */
export interface Agenda {
  level: AgendaLevel;
  /** The whole month that what is counted by the month is of. */
  month: MonthKey;
  groups: AgendaGroup[];
}

export function countPoints({ groups }: Pick<Agenda, "groups">): number {
  return groups.reduce((sum, { total }) => sum + total, 0);
}
