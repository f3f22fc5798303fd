import { type Priority, prioritySchema } from "@/lib/sla/events";
import { type BusinessCalendar, elapsed } from "@/lib/time/business-time";
import { hourMs } from "./clock";
import { fullName, type SeedPerson } from "./directory";
import type { CustomerSlug, SeedOrganisation } from "./organisations";
import { missChance } from "./quality";
import type { Random } from "./random";
import type { PickRequester, Requester } from "./requesters";
import { serviceTemplates, templatesOf } from "./templates/by-service";
import { fill, wordsFor } from "./templates/slots";
import type { TemplateRow } from "./templates/template";

export type Customer = SeedOrganisation & { slug: CustomerSlug };

/** What a case is about and who meets in it, before anything has happened. */
export interface CasePlan {
  openedAt: number;
  service: string;
  title: string;
  description: string;
  kind: "incident" | "request";
  channel: "portal" | "phone" | "email";
  category: string;
  siteKey: string;
  requester: Requester;
  agent: SeedPerson;
  group: string;
  firstPriority: Priority;
  /** The priority that holds when the case ends. */
  priority: Priority;
  missChance: number;
  /** Solved while the caller is still on the line. */
  firstContact: boolean;
  fix: string;
  thirdParty: string;
}

export interface Surroundings {
  customer: Customer;
  office: BusinessCalendar;
  agents: readonly SeedPerson[];
  pickRequester: PickRequester;
}

const groups: Readonly<Record<string, string>> = {
  network: "Nät och kommunikation",
  telephony: "Nät och kommunikation",
  "scada-dmz": "Nät och kommunikation",
  workplace: "Arbetsplats",
  print: "Arbetsplats",
  identity: "Arbetsplats",
  mail: "Plattform",
  files: "Plattform",
};

/** Who takes over what the servicedesk cannot solve itself. */
export const groupOf = (service: string): string => groups[service] ?? "Verksamhetssystem";

const sorts = { fault: 62, request: 35.5, outage: 2.5 };

const priorities: Readonly<Record<TemplateRow[0], readonly (readonly [Priority, number])[]>> = {
  fault: [
    [2, 2],
    [3, 68],
    [4, 30],
  ],
  outage: [
    [1, 12],
    [2, 55],
    [3, 33],
  ],
  request: [
    [3, 10],
    [4, 90],
  ],
};

/** Draws an ordinary case. */
export function planCase(openedAt: number, around: Surroundings, random: Random): CasePlan {
  const { customer, agents } = around;
  const service = random.weighted(customer.services.map(([key]) => [key, serviceTemplates[key]?.weight ?? 1] as const));
  const templates = templatesOf(service);
  const sort = random.weighted(Object.entries(sorts)) as TemplateRow[0];
  const [, category, title, description] = random.pick(templates.cases.filter((row) => row[0] === sort));
  const [siteKey, site] = random.pick(customer.sites);
  const words = wordsFor(customer, site, fullName(random), random);
  const priority = random.weighted(priorities[sort]);
  const channel = channelAt(openedAt, priority, around.office, random);
  const quick = category === "Lösenord" || category === "Tillbehör" || category === "Kö";
  return {
    openedAt,
    service,
    title: fill(title, words),
    description: fill(description, words),
    kind: sort === "request" ? "request" : "incident",
    channel,
    category,
    siteKey,
    requester: around.pickRequester(openedAt, random),
    agent: random.weighted(agents.map((agent, index) => [agent, agents.length + 1 - index] as const)),
    group: groupOf(service),
    firstPriority: random.chance(0.04) ? neighbour(priority, sort, random) : priority,
    priority,
    missChance: missChance(customer.slug, openedAt),
    firstContact: channel === "phone" && priority > 2 && sort === "fault" && random.chance(quick ? 0.7 : 0.25),
    fix: random.pick(templates.fixes[category] ?? []),
    thirdParty: templates.thirdParty,
  };
}

/** The telephone is answered in office hours, and at any hour for what cannot wait. */
function channelAt(openedAt: number, priority: Priority, office: BusinessCalendar, random: Random) {
  const staffed = elapsed(office, openedAt, openedAt + hourMs) === hourMs;
  if (priority <= 2) return random.chance(0.85) ? "phone" : "portal";
  if (!staffed) return random.chance(0.75) ? "portal" : "email";
  return random.weighted([
    ["portal", 48],
    ["phone", 34],
    ["email", 18],
  ] as const);
}

function neighbour(priority: Priority, sort: TemplateRow[0], random: Random): Priority {
  const step = random.chance(0.5) ? 1 : -1;
  const mostUrgent = sort === "request" ? 3 : 1;
  return prioritySchema.parse(Math.min(4, Math.max(mostUrgent, priority + step)));
}
