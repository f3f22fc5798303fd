import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadEvents, type StoredEvent } from "@/lib/cases/histories";
import { answering } from "@/lib/cases/incidents/answering";
import { listAdmitted } from "@/lib/cases/security/admission-queries";
import { contactsOfSecurity } from "@/lib/cases/security/told";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { minuteMs } from "./clock";
import { customers, orgId } from "./organisations";

/**
 * Whoever answers for incidents has been told of each a minute after it became urgent, also of those since the world's
 * present: the jobs that wait then find nobody left to tell, and no old incident is news of the day it was loaded.
 */
export async function writeIncidentNotices(scope: Scope): Promise<void> {
  for (const { slug } of customers) {
    const org = orgId(slug);
    const untold = await scope.db.incidentFollowUp.findMany({
      where: { orgId: org, told: { none: {} } },
      select: { id: true, caseId: true, openedAt: true, case: { select: { isSecurity: true } } },
    });
    const histories = await loadEvents(
      scope,
      org,
      untold.map(({ caseId }) => caseId),
    );
    for (const { id: followUpId, caseId, openedAt, ...about } of untold) {
      const at = urgentFrom(histories.get(caseId) ?? [], openedAt.getTime()) + minuteMs;
      const people = await listStandingPeople(scope, org, at);
      const contacts = about.case.isSecurity
        ? contactsOfSecurity(people, org, await listAdmitted(scope, org, caseId))
        : answering(people, org);
      await scope.db.incidentTold.createMany({
        data: contacts.map(({ person, role }) => ({
          ...{ orgId: org, followUpId, personId: person.id, role },
          toldAt: new Date(at),
        })),
      });
    }
  }
}

/** When a case was first of priority 1 or 2, epoch milliseconds. */
function urgentFrom(events: readonly StoredEvent[], openedAt: number): number {
  const urgent = events.find(({ event }) => "priority" in event && event.priority <= 2);
  return urgent?.event.at ?? openedAt;
}
