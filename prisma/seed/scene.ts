import type { Agreement } from "@/lib/sla/agreement";
import type { CalendarTimeline } from "@/lib/time/business-time";
import type { Course } from "./case-course";
import type { CasePlan } from "./case-plan";
import type { Actor, EventLog } from "./event-log";
import type { Random } from "./random";

/** Who acts in the cases of a customer beside the requester and the agent. */
export interface Cast {
  agents: readonly Actor[];
  incidentManager: Actor;
}

export interface Scene {
  plan: CasePlan;
  course: Course;
  agreement: Agreement;
  cast: Cast;
  /** When it is worked on; null is at any hour. */
  staffed: CalendarTimeline | null;
  /** Whether what was said is kept too. */
  talkative: boolean;
  log: EventLog;
  random: Random;
}

export const portal: Actor = { name: "Portalen", id: null };
