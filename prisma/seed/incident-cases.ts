import type { Priority } from "@/lib/sla/events";
import { type CasePlan, groupOf, planCase, type Surroundings } from "./case-plan";
import { hourMs, stockholm } from "./clock";
import { fullName } from "./directory";
import type { PlannedIncident } from "./planned-incidents";
import type { Random } from "./random";
import { templatesOf } from "./templates/by-service";
import { fill, wordsFor } from "./templates/slots";

/** The cases of one cause: most come at once, the last ones days later. */
export function planIncidentCases(incident: PlannedIncident, around: Surroundings, random: Random): CasePlan[] {
  const start = stockholm(incident.at);
  return Array.from({ length: incident.cases }, (_, index) => {
    const delay = index === 0 ? 0 : random.next() ** 2.2 * incident.hours * hourMs;
    const openedAt = Math.floor((start + delay) / 1000) * 1000;
    const [siteKey, site] = random.pick(around.customer.sites);
    const [, service, title, description] = random.weighted(incident.calls.map((call) => [call, call[0]] as const));
    const words = wordsFor(around.customer, site, fullName(random), random);
    const priority = priorityOf(index, incident);
    const drawn = planCase(openedAt, around, random);
    return {
      ...drawn,
      service,
      title: fill(title, words),
      description: fill(description, words),
      kind: "incident",
      category: "Avbrott",
      siteKey,
      group: groupOf(service),
      thirdParty: templatesOf(service).thirdParty,
      firstPriority: priority,
      priority,
      // The first call is about the cause itself, and the cause takes too long.
      missChance: index === 0 ? 1 : incident.missChance,
      channel: priority <= 2 ? "phone" : drawn.channel,
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
