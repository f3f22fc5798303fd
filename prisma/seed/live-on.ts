import "server-only";
import type { Scope } from "@/lib/access/scope";
import { startStoring } from "@/lib/cases/commands";
import type { DraftEvent } from "@/lib/cases/draft";
import { loadEvents } from "@/lib/cases/histories";
import { insertEvents } from "@/lib/cases/tables";
import type { Agreement } from "@/lib/sla/agreement";
import { due } from "@/lib/time/business-time";
import { compiledAgreement, generateLaterCases } from "./cases";
import { dayMs, hourMs, minuteMs, worldNow } from "./clock";
import { lineFor, say } from "./conversation";
import type { Directory } from "./directory";
import { customers, orgId } from "./organisations";
import { randomFor } from "./random";
import { officeOf, wholeSecond } from "./staffed-time";
import { worldSeed } from "./world";

/**
 * Lets the world go on from its present to another, so that whoever looks at it finds work of today: what was late for
 * more than a day has been solved, but for what somebody has escalated or follows up, and people have gone on calling. Returns how many cases are new.
 */
export async function liveOn(scope: Scope, directory: Directory, present: number): Promise<number> {
  if (present <= worldNow) return 0;
  let count = 0;
  for (const customer of customers) {
    const org = orgId(customer.slug);
    const store = await startStoring(scope, org, present);
    const solved = await solveLate(scope, org, compiledAgreement(customer.slug), directory, present);
    await store.refold(solved);
    const later = generateLaterCases(worldSeed, customer, directory, present);
    await store.store(later);
    await store.finish();
    count += later.length;
  }
  return count;
}

interface Late {
  id: string;
  number: number;
  state: string;
  kind: string;
  assignee: string | null;
}

async function solveLate(
  scope: Scope,
  org: string,
  agreement: Agreement,
  { people }: Directory,
  present: number,
): Promise<string[]> {
  const late = await scope.db.$queryRaw<Late[]>`
    select distinct c.id, c.number, c.state::text, c.kind, c.assignee from cases c
    join sla_outcome o on o.org_id = c.org_id and o.case_id = c.id
    where c.org_id = ${org}::uuid and c.state in ('open', 'waiting') and not c.is_security and c.kind <> 'problem'
      and o.outcome = 'running' and o.paused_at is null and o.due_at < ${new Date(present - dayMs)}
      and not exists (select from escalation e where e.org_id = c.org_id and e.case_id = c.id and e.closed_at is null)
      and not exists (select from incident_follow_up f where f.org_id = c.org_id and f.case_id = c.id and f.closed_at is null)
    order by c.number`;
  const histories = await loadEvents(
    scope,
    org,
    late.map(({ id }) => id),
  );
  const agents = people.filter(({ name }) => late.some(({ assignee }) => assignee === name));
  const solved = late.flatMap(({ id, number, state, kind, assignee }) => {
    const random = randomFor(worldSeed, "solved since", org, number);
    const before = histories.get(id) ?? [];
    const agent = agents.find(({ name }) => name === assignee) ?? agents[0];
    const solvedAt = wholeSecond(due(officeOf(agreement), worldNow, random.between(0.5, 14) * hourMs));
    if (!agent || solvedAt >= present) return [];
    const by = { actorId: agent.id, actorName: agent.name };
    const answeredAt = solvedAt - random.int(10, 25) * minuteMs;
    const isAnswered = before.some(({ event }) => event.kind === "first_response");
    const events: DraftEvent[] = [
      ...(assignee ? [] : [{ event: { kind: "assigned" as const, at: answeredAt, to: agent.name }, ...by }]),
      ...(state === "waiting" ? [{ event: { kind: "waiting_ended" as const, at: answeredAt }, ...by }] : []),
      ...(isAnswered ? [] : [{ event: { kind: "first_response" as const, at: answeredAt }, ...by }]),
      {
        event: { kind: "resolved", at: solvedAt },
        text: say(lineFor(kind === "request" ? "request" : "incident", "solvedAtLast"), random),
        ...by,
      },
    ];
    return [{ id, firstSeq: (before.at(-1)?.seq ?? 0) + 1, events }];
  });
  await insertEvents(scope, org, solved);
  return solved.map(({ id }) => id);
}
