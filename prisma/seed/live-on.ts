import "server-only";
import type { Scope } from "@/lib/access/scope";
import { startStoring } from "@/lib/cases/commands";
import { loadEvents } from "@/lib/cases/histories";
import { insertEvents } from "@/lib/cases/tables";
import type { Agreement } from "@/lib/sla/agreement";
import { compiledAgreement, generateLaterCases } from "./cases";
import { dayMs, worldNow } from "./clock";
import type { Directory } from "./directory";
import { courseOfLate, type LateCase } from "./late-course";
import { customers, orgId } from "./organisations";
import { randomFor } from "./random";
import { officeOf } from "./staffed-time";
import { worldSeed } from "./world";

/**
 * Lets the world go on from its present to another, so that whoever looks at it finds work of today: what was late for
 * more than a day has been solved, or has begun to wait where that is its story, and people have gone on calling. What is
 * followed up or escalated stays so: that a case is solved ends neither. Returns how many cases are new.
 */
export async function liveOn(scope: Scope, directory: Directory, present: number): Promise<number> {
  if (present <= worldNow) return 0;
  let count = 0;
  for (const customer of customers) {
    const org = orgId(customer.slug);
    const store = await startStoring(scope, org, present);
    const changed = await endLate(scope, org, compiledAgreement(customer.slug), directory, present);
    await store.refold(changed);
    const later = generateLaterCases(worldSeed, customer, directory, present);
    await store.store(later);
    await store.finish();
    count += later.length;
  }
  return count;
}

interface Late extends LateCase {
  id: string;
  number: number;
}

async function endLate(
  scope: Scope,
  org: string,
  agreement: Agreement,
  { people }: Directory,
  present: number,
): Promise<string[]> {
  const late = await scope.db.$queryRaw<Late[]>`
    select distinct c.id, c.number, c.title, c.state::text, c.kind, c.priority, c.assignee from cases c
    join sla_outcome o on o.org_id = c.org_id and o.case_id = c.id
    where c.org_id = ${org}::uuid and c.state in ('open', 'waiting')
      and o.outcome = 'running' and o.paused_at is null and o.due_at < ${new Date(present - dayMs)}
    order by c.number`;
  const histories = await loadEvents(
    scope,
    org,
    late.map(({ id }) => id),
  );
  const agents = people.filter(({ name }) => late.some(({ assignee }) => assignee === name));
  const office = officeOf(agreement);
  const changed = late.flatMap(({ id, number, ...found }) => {
    const before = histories.get(id) ?? [];
    const agent = agents.find(({ name }) => name === found.assignee) ?? agents[0];
    if (!agent) return [];
    const isAnswered = before.some(({ event }) => event.kind === "first_response");
    const random = randomFor(worldSeed, "solved since", org, number);
    const events = courseOfLate({ ...found, isAnswered }, { agent, office, present, random });
    return events.length === 0 ? [] : [{ id, firstSeq: (before.at(-1)?.seq ?? 0) + 1, events }];
  });
  await insertEvents(scope, org, changed);
  return changed.map(({ id }) => id);
}
