import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendCaseEvent } from "@/lib/cases/commands";
import { stockholm, worldNow } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { escalations, followUps, type SeedEscalation, type SeedFollowUp } from "./incident-words";
import { orgId } from "./organisations";

type IdOf = (name: string) => string;

/** What people have found out, decided and escalated. What is about a case that the world does not hold is skipped. */
export async function writeIncidentLife(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => {
    const person = people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person.id;
  };
  for (const followUp of followUps) await writeFollowUp(scope, followUp, idOf);
  for (const escalation of escalations) await writeEscalation(scope, escalation, idOf);
}

async function writeFollowUp({ db }: Scope, story: SeedFollowUp, idOf: IdOf): Promise<void> {
  const org = orgId(story.customer);
  const found = await db.incidentFollowUp.findFirst({
    where: { orgId: org, case: { title: story.title } },
    select: { id: true },
    orderBy: { openedAt: "desc" },
  });
  if (!found) return;
  const followUpId = found.id;
  const row = (name: string, index: number) => ({ orgId: org, id: seedId(name, story.title, index), followUpId });
  await db.incidentEntry.createMany({
    data: story.entries.map(({ at, by, words }, index) => {
      const instant = new Date(stockholm(at));
      return { ...row("entry", index), at: instant, body: words, authorId: idOf(by), recordedAt: instant };
    }),
  });
  await db.incidentAction.createMany({
    data: story.actions.map(({ words, owner, due, done }, index) => ({
      ...row("action", index),
      ...{ body: words, ownerId: idOf(owner), dueOn: new Date(`${due}T00:00:00Z`) },
      ...(done && { doneAt: new Date(stockholm(done)), doneById: idOf(owner) }),
    })),
  });
  const { effect, cause, closed } = story;
  await db.incidentFollowUp.updateMany({
    where: { orgId: org, id: followUpId },
    data: {
      ...{ effect, cause, revision: 2 },
      ...(closed && { closedAt: new Date(stockholm(closed.at)), closedById: idOf(closed.by) }),
    },
  });
}

async function writeEscalation(scope: Scope, story: SeedEscalation, idOf: IdOf): Promise<void> {
  const { db } = scope;
  const org = orgId(story.customer);
  const found = await db.case.findFirst({
    where: { orgId: org, title: story.title, state: { not: "closed" } },
    select: { id: true },
    orderBy: { openedAt: "desc" },
  });
  if (!found) return;
  const { title, level, reason, by, told, closed } = story;
  const at = new Date(stockholm(story.at));
  const id = seedId("escalation", title);
  const ended = closed && {
    ...{ closedAt: new Date(stockholm(closed.at)), closedById: idOf(closed.by), outcome: closed.outcome },
  };
  const data = { orgId: org, id, caseId: found.id, level, reason, at, byId: idOf(by), ...ended };
  await db.escalation.createMany({ data: [data] });
  await db.escalationTold.createMany({
    data: told.map(({ name, role }) => ({ orgId: org, escalationId: id, personId: idOf(name), role, toldAt: at })),
  });
  if (story.inThread) return;
  const event = { kind: "escalated", at: at.getTime(), level } as const;
  await appendCaseEvent(scope, org, found.id, { event, text: reason, actorId: idOf(by), actorName: by }, worldNow);
}
