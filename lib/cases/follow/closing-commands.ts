import "server-only";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import { type ClosingSpan, closingSpans } from "@/lib/sla/ending";
import { loadTerms } from "@/lib/sla/queries";
import { appendCaseEvent, requireTerms } from "../commands";
import { loadEvents } from "../histories";
import { tellFollowersOf } from "./news-commands";
import { closesByItself, instantAfter, situationOf } from "./transitions";

const most = 500;

/**
 * Asks for the closing of the resolved cases whose time has come by their agreement; each is a piece of work of its own, so
 * that one that fails keeps no other. Those beyond the first five hundred of a customer are asked for the next time.
 */
export async function askClosings(scope: Scope, now: number): Promise<number> {
  const agreed = await scope.db.$queryRaw<{ org_id: string }[]>`
    select distinct org_id from agreement_version where terms -> 'closeAfterDays' is not null`;
  let asked = 0;
  for (const { org_id: orgId } of agreed) {
    const terms = await loadTerms(scope, orgId);
    for (const span of terms ? closingSpans(terms.agreement, now) : []) {
      for (const caseId of await listRipe(scope, orgId, span)) {
        await enqueue(scope, { kind: "case.close", payload: { orgId, caseId }, orgId, dedupeKey: caseId });
        asked += 1;
      }
    }
  }
  return asked;
}

async function listRipe({ db }: Scope, orgId: string, { from, to, quietSince }: ClosingSpan): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from cases c
    where org_id = ${orgId}::uuid and closed_at is null and state = 'resolved'
      and resolved_at >= ${new Date(from)} and resolved_at < ${new Date(to)}
      and not exists (select from case_event e where e.org_id = c.org_id and e.case_id = c.id and e.kind = 'message'
        and not e.internal and e.at >= ${new Date(quietSince)})
    order by resolved_at, id limit ${most}`;
  return rows.map(({ id }) => id);
}

/**
 * Closes a resolved case in nobody's name, if its time has come still: whoever reopened or closed it meanwhile was first.
 * Doing it twice is as once. The reporter and the watchers are told in the same transaction.
 */
export async function closeByItself(
  scope: Scope,
  { orgId, caseId }: { orgId: string; caseId: string },
  now: number,
): Promise<boolean> {
  const { agreement } = await requireTerms(scope, orgId);
  const stored = (await loadEvents(scope, orgId, [caseId])).get(caseId) ?? [];
  if (stored.length === 0) return false;
  const events = stored.map(({ event }) => event);
  const at = instantAfter(events, now);
  if (!closesByItself(situationOf(events, agreement, at), at)) return false;
  const draft = { event: { kind: "closed", at, automatic: true } as const };
  await appendCaseEvent(scope, orgId, caseId, draft, at);
  await tellFollowersOf(scope, { orgId, caseId, by: null }, [draft]);
  return true;
}
