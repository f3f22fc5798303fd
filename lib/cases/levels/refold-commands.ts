import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { startOfLocalDate } from "@/lib/time/local-date";
import { requireTerms } from "../commands";
import { openStore } from "../store";

const batchSize = 500;

/**
 * Folds again the cases that an agreement or a calendar valid from a local date may concern: those with an event on or
 * after it, a clock that runs, or one due on or after it. Doing it twice is as once. Returns their number.
 */
export async function refoldFrom(scope: Scope, orgId: string, from: string, now: number): Promise<number> {
  scope.require("sla.manage", orgId);
  const terms = await requireTerms(scope, orgId);
  const store = await openStore(scope, terms, now);
  // A day earlier: a calendar may have another zone than the customer.
  const since = new Date(startOfLocalDate(from, terms.agreement.zone) - 86_400_000);
  let after: string | null = null;
  let count = 0;
  for (;;) {
    const ids = await listConcerned(scope, orgId, since, after);
    if (ids.length === 0) break;
    await store.refold(ids);
    count += ids.length;
    after = ids.at(-1) ?? null;
  }
  await store.finish();
  const subject = `organisation:${orgId}`;
  await appendAudit(scope, { orgId, kind: "sla.recomputed", subject, detail: { cases: count } });
  return count;
}

async function listConcerned({ db }: Scope, orgId: string, since: Date, after: string | null): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from cases
    where org_id = ${orgId}::uuid and (${after}::uuid is null or id > ${after}::uuid)
      and (updated_at >= ${since} or closed_at is null or exists (
        select from sla_outcome o where o.org_id = cases.org_id and o.case_id = cases.id
          and (o.stopped_at is null or greatest(o.due_at, o.original_due_at) >= ${since})))
    order by id limit ${batchSize}`;
  return rows.map(({ id }) => id);
}
