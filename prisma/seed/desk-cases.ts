import "server-only";
import type { Scope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { withFirstResponse } from "@/lib/cases/desk/happenings";
import type { CaseDraft, DraftEvent } from "@/lib/cases/draft";
import { hourMs, minuteMs, stockholm, worldNow } from "./clock";
import { causedTitles, type DeskCase, deskAnswers, deskCases, problemTitle } from "./desk-words";
import type { Directory, SeedPerson } from "./directory";
import { seedId } from "./ids";
import { customers, orgId } from "./organisations";

/** What the desk has in its hands at the world's present: cases in every state, a problem, and canned answers. */
export async function writeDesk(scope: Scope, { people }: Directory): Promise<void> {
  const personOf = (name: string) => {
    const person = people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  };
  for (const { slug } of customers) {
    const drafts = deskCases.filter(({ org }) => org === slug).map((desk) => draftOf(desk, personOf));
    await storeCases(scope, orgId(slug), drafts, worldNow);
  }
  await relateCases(scope);
  await scope.db.cannedAnswer.createMany({
    data: deskAnswers.map((answer, index) => ({
      ...answer,
      orgId: orgId("fjallnat"),
      id: seedId("canned-answer", index),
      updatedAt: new Date(worldNow),
    })),
  });
}

function draftOf(desk: DeskCase, personOf: (name: string) => SeedPerson): CaseDraft {
  const { title, description, kind, requester, agent, group } = desk;
  const events = eventsOf(desk, personOf);
  if (desk.report && !events.some(({ text }) => text === desk.report))
    throw new Error(`${title} has lost its final report`);
  return {
    source: "portal",
    title,
    description,
    kind: kind ?? "incident",
    channel: "portal",
    requesterId: personOf(requester).id,
    requesterName: requester,
    assignee: agent ?? null,
    assignedGroup: group ?? null,
    events,
  };
}

function eventsOf(desk: DeskCase, personOf: (name: string) => SeedPerson): DraftEvent[] {
  const openedAt = stockholm(desk.openedAt);
  const requester = personOf(desk.requester);
  const by = ({ id, name }: SeedPerson) => ({ actorId: id, actorName: name });
  const { priority, service, agent: name, answer, note, wait, report, group } = desk;
  const events: DraftEvent[] = [{ event: { kind: "opened", at: openedAt, priority, service }, ...by(requester) }];
  if (!name) return events;
  const agent = personOf(name);
  const at = (minutes: number) => openedAt + minutes * minuteMs;
  events.push({
    event: { kind: "assigned", at: at(6), to: name, person: agent.id, ...(group && { group }) },
    ...by(agent),
  });
  const message = (when: number, text: string, internal: boolean): DraftEvent => ({
    event: { kind: "message", at: when, direction: "out", internal },
    text,
    ...by(agent),
  });
  if (answer) events.push(message(at(14), answer, false));
  if (note) events.push(message(at(21), note, true));
  if (wait) events.push({ event: { kind: "waiting_started", at: at(25), ...wait }, ...by(agent) });
  if (report) {
    const solvedAt = openedAt + 3 * hourMs;
    events.push(message(solvedAt, report, false), { event: { kind: "resolved", at: solvedAt }, ...by(agent) });
  }
  return withFirstResponse(events, false);
}

async function relateCases({ db }: Scope): Promise<void> {
  const org = orgId("ekliden");
  const idOf = async (title: string) => {
    const { id } = await db.case.findFirstOrThrow({
      where: { orgId: org, title },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    return id;
  };
  const relatedId = await idOf(problemTitle);
  for (const title of causedTitles) {
    const data = { orgId: org, caseId: await idOf(title), kind: "caused_by", relatedId, createdAt: new Date(worldNow) };
    await db.caseRelation.create({ data });
  }
}
