import type { Priority } from "@/lib/sla/events";
import { type CasePlan, planCase, type Surroundings } from "./case-plan";
import { hourMs, stockholm } from "./clock";
import { fullName } from "./directory";
import type { PlannedIncident } from "./planned-incidents";
import type { Random } from "./random";
import { fill, wordsFor } from "./templates/slots";

/** The cases of one cause: most come at once, the last ones days later. */
export function planIncidentCases(incident: PlannedIncident, around: Surroundings, random: Random): CasePlan[] {
  const start = stockholm(incident.at);
  return Array.from({ length: incident.cases }, (_, index) => {
    const delay = index === 0 ? 0 : random.next() ** 2.2 * incident.hours * hourMs;
    const openedAt = Math.floor((start + delay) / 1000) * 1000;
    const [siteKey, site] = random.pick(around.customer.sites);
    const [title, description] = random.pick(incident.titles);
    const words = wordsFor(around.customer, site, fullName(random), random);
    const priority = priorityOf(index, incident);
    return {
      ...planCase(openedAt, around, random),
      service: random.weighted(incident.services),
      title: fill(title, words),
      description: fill(description, words),
      kind: "incident",
      category: "Avbrott",
      siteKey,
      group: "Nät och kommunikation",
      firstPriority: priority,
      priority,
      missChance: incident.missChance,
      firstContact: false,
      fix: incident.fix,
    };
  });
}

function priorityOf(index: number, { major }: PlannedIncident): Priority {
  if (index < major.priority1) return 1;
  if (index < major.priority1 + major.priority2) return 2;
  return 3;
}
