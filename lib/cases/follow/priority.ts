import type { Priority } from "@/lib/sla/events";

/** How many are concerned. */
export const impacts = ["one", "several", "many"] as const;
export type Impact = (typeof impacts)[number];

/** How much it hinders those concerned. */
export const urgencies = ["low", "hindered", "stopped"] as const;
export type Urgency = (typeof urgencies)[number];

/** Impact and urgency to priority, 1 the most urgent. */
const matrix: Record<Impact, Record<Urgency, Priority>> = {
  many: { stopped: 1, hindered: 2, low: 3 },
  several: { stopped: 2, hindered: 3, low: 4 },
  one: { stopped: 3, hindered: 4, low: 5 },
};

/** The priority of a new case. Where the agreement does not know it: the next less urgent one that it does know, or its last. */
export function priorityOf(impact: Impact, urgency: Urgency, agreed: readonly Priority[]): Priority {
  const wanted = matrix[impact][urgency];
  const known = agreed.toSorted((a, b) => a - b);
  return known.find((priority) => priority >= wanted) ?? known.at(-1) ?? wanted;
}
