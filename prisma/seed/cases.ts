import type { CaseDraft } from "@/lib/cases/draft";
import type { Agreement } from "@/lib/sla/agreement";
import { compileTimeline } from "@/lib/time/business-time";
import { agreementOf } from "./agreements";
import { calendarsOf } from "./calendars";
import { liveCase } from "./case-life";
import { type CasePlan, type Customer, planCase, type Surroundings } from "./case-plan";
import { dayMs, worldNow, zone } from "./clock";
import { laterOpenings, openingTimes } from "./demand";
import type { Directory, SeedPerson } from "./directory";
import { planIncidentCases } from "./incident-cases";
import type { CustomerSlug } from "./organisations";
import { plannedIncidents } from "./planned-incidents";
import { randomFor } from "./random";
import { requestersOf } from "./requesters";
import type { Cast } from "./scene";
import { officeOf } from "./staffed-time";

/** Cases in all, those of the planned incidents included. */
export const caseCounts: Record<CustomerSlug, number> = { ekliden: 3600, nordvik: 2000, solglantan: 1300 };

/** The agreement a customer's clocks run by, ready for the fold. */
export function compiledAgreement(slug: CustomerSlug): Agreement {
  const calendars = Object.fromEntries(
    calendarsOf(slug).map(({ key, versions }) => [key, compileTimeline(versions)] as const),
  );
  return { zone, versions: agreementOf(slug).versions, calendars };
}

function settingOf(seed: number, customer: Customer, directory: Directory) {
  const { slug, employees } = customer;
  const agreement = compiledAgreement(slug);
  const agents = holdersOf("servicedesk_agent", directory);
  const cast: Cast = { agents, incidentManager: holdersOf("incident_manager", directory)[0] as SeedPerson };
  const pickRequester = requestersOf(seed, slug, employees, directory);
  const around: Surroundings = { customer, office: officeOf(agreement), agents, pickRequester };
  return { agreement, cast, around };
}

/** Eighteen months of a customer's cases, in the order they were opened. */
export function generateCases(seed: number, customer: Customer, directory: Directory): CaseDraft[] {
  const { slug } = customer;
  const { agreement, cast, around } = settingOf(seed, customer, directory);
  const { office } = around;
  const fromIncidents = plannedIncidents
    .filter(({ org }) => org === slug)
    .flatMap((incident) => planIncidentCases(incident, around, randomFor(seed, "incident", incident.name)));
  const ordinary = openingTimes(
    slug,
    caseCounts[slug] - fromIncidents.length,
    office,
    randomFor(seed, "demand", slug),
  ).map((openedAt, index) => planCase(openedAt, around, randomFor(seed, "plan", slug, index)));

  return [...fromIncidents, ...ordinary]
    .sort((a, b) => a.openedAt - b.openedAt)
    .map((plan, index) => draftOf(plan, liveCase(plan, agreement, cast, randomFor(seed, "life", slug, index))));
}

/** So much of what came after is told in full: what is older than that has been forgotten. */
const longestGapMs = 45 * dayMs;

/** The cases that a customer's people have reported since the world's present, up to another, in the order of opening. */
export function generateLaterCases(
  seed: number,
  customer: Customer,
  directory: Directory,
  present: number,
): CaseDraft[] {
  const { slug } = customer;
  const { agreement, cast, around } = settingOf(seed, customer, directory);
  const span = { from: Math.max(worldNow, present - longestGapMs), present };
  const openings = laterOpenings(slug, caseCounts[slug], around.office, span, randomFor(seed, "later demand", slug));
  return openings.map((openedAt, index) => {
    const plan = planCase(openedAt, around, randomFor(seed, "later plan", slug, index));
    return draftOf(plan, liveCase(plan, agreement, cast, randomFor(seed, "later life", slug, index), present));
  });
}

function draftOf(plan: CasePlan, events: CaseDraft["events"]): CaseDraft {
  const assigned = events.findLast(({ event }) => event.kind === "assigned")?.event;
  return {
    source: "portal",
    title: plan.title,
    description: plan.description,
    kind: plan.kind,
    channel: plan.channel,
    category: plan.category,
    siteKey: plan.siteKey,
    requesterId: plan.requester.id,
    requesterName: plan.requester.name,
    assignedGroup: plan.group,
    assignee: assigned?.kind === "assigned" ? (assigned.to ?? null) : null,
    events,
  };
}

function holdersOf(role: string, { people, assignments }: Directory): SeedPerson[] {
  const ids = new Set(assignments.filter((assignment) => assignment.role === role).map(({ personId }) => personId));
  const holders = people.filter(({ id }) => ids.has(id));
  if (holders.length === 0) throw new RangeError(`Nobody is ${role}.`);
  return holders;
}
