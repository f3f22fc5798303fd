import type { CaseState } from "@/lib/sla/outcome";
import type { NewEvent } from "./schemas";

/** In which states an event can happen; those not named can always. */
const from: Partial<Record<NewEvent["kind"], readonly CaseState[]>> = {
  waiting_started: ["open", "waiting"],
  waiting_ended: ["waiting"],
  resolved: ["open", "waiting"],
  reopened: ["resolved", "closed"],
  closed: ["open", "waiting", "resolved"],
};

/** Why an event cannot happen to a case that stands so; null when it can. */
export function impossible(kind: NewEvent["kind"], state: CaseState): string | null {
  const allowed = from[kind];
  if (!allowed || allowed.includes(state)) return null;
  return `The case is ${state}; ${kind} comes after ${allowed.join(" or ")}.`;
}
