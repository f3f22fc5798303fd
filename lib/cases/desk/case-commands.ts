import "server-only";
import { listServices } from "@/lib/cases/case-queries";
import { assigned, type Rating, rated } from "./happenings";
import { type Agent, listAgents } from "./people-queries";
import { type CaseAtHand, record, recordOutward } from "./record-commands";

/** Gives a case to a person, to a group, to a person in a group, or takes it from whoever has it. */
export async function assignCase(
  hand: CaseAtHand,
  to: { person: string | null; group: string | null },
  today: string,
): Promise<"assigned" | "unknown"> {
  const { scope, org, doing, id } = hand;
  let person: Agent | null = null;
  if (to.person !== null) {
    person = (await listAgents(scope, [org.id], today)).find((agent) => agent.id === to.person) ?? null;
    if (!person) return "unknown";
  }
  await record(hand, assigned(doing, { person, group: to.group }));
  await scope.db.case.updateMany({
    where: { orgId: org.id, id },
    data: { assigneeId: person?.id ?? null, assignee: person?.name ?? null, assignedGroup: to.group },
  });
  return "assigned";
}

/** Changes priority and service; the reason is told to the reporter. */
export async function rateCase(hand: CaseAtHand, to: Rating, reason: string): Promise<"rated" | "same" | "unknown"> {
  const { scope, org, doing, priority, service } = hand;
  const services = await listServices(scope, org.id);
  if (!services.some(({ key }) => key === to.service)) return "unknown";
  const changes = rated(doing, { priority, service }, to, reason);
  if (changes.length === 0) return "same";
  await recordOutward(hand, changes);
  return "rated";
}

/** The group that holds the case now, so that taking a case over leaves it where it is. */
export async function groupOf({ scope, org, id }: CaseAtHand): Promise<string | null> {
  const found = await scope.db.case.findUnique({
    where: { orgId_id: { orgId: org.id, id } },
    select: { assignedGroup: true },
  });
  return found?.assignedGroup ?? null;
}
