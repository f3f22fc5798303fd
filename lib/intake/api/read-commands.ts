import "server-only";
import type { KeyHolder } from "@/lib/access/key-holder";
import { inKeyScope, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";

/** What a key can read by, as the trail calls it. */
export type ReadRoute = "cases" | "case" | "events" | "kpi";

const hourMs = 3_600_000;
/** A request that began in an hour is counted by then. */
const settledMs = 5 * 60_000;

/** Counts a read under its key, route and hour. A unit of work of its own, so that reads of one key do not wait for each other. */
export async function countRead(holder: KeyHolder, route: ReadRoute, now: Date): Promise<void> {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  await inKeyScope(holder, "read", async ({ db }) => {
    await db.$executeRaw`/* prepared */
      insert into api_read (org_id, key_id, route, hour, count)
      values (${holder.orgId}::uuid, ${holder.keyId}::uuid, ${route}, ${hour}, 1)
      on conflict (org_id, key_id, route, hour) do update set count = api_read.count + 1`;
  });
}

interface Counted {
  org_id: string;
  key_id: string;
  route: string;
  hour: Date;
  count: number;
}

/** Moves the counts of hours that have ended into the trail, one row each; returns how many. Interrupted, it has done nothing. */
export async function noteReads(scope: Scope, now: number): Promise<number> {
  const counted = await scope.db.$queryRaw<Counted[]>`
    delete from api_read where hour <= ${new Date(now - hourMs - settledMs)} returning *`;
  const order = ({ org_id, hour, key_id, route }: Counted) => `${org_id} ${hour.toISOString()} ${key_id} ${route}`;
  for (const row of counted.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const { org_id: orgId, key_id, route, hour, count } = row;
    const detail = { route, hour: hour.toISOString(), count };
    await appendAudit(scope, { orgId, kind: "api_key.read", subject: `key:${key_id}`, detail });
  }
  return counted.length;
}
