import "server-only";
import type { Scope } from "@/lib/access/scope";
import { catalogue, type KpiId } from "../catalogue";
import { mayAll } from "../custom/queries";
import { type DecidedVersion, type GoalOf, goalOf } from "./goal";

/** What customers have decided of a figure they follow, by customer: of those whose decisions the viewer may read. One statement. */
export async function listDecidedTargets(
  scope: Scope,
  orgIds: readonly string[],
  kpi: KpiId,
): Promise<Map<string, DecidedVersion[]>> {
  const may = orgIds.filter((id) => mayAll(scope, id, ["sla.read", catalogue[kpi].permission]));
  const rows = await scope.db.$queryRaw<(DecidedVersion & { orgId: string })[]>`/* prepared */
    select t.org_id as "orgId", t.valid_from as "validFrom", t.target, t.threshold, t.created_at as "createdAt"
    from customer_kpi k join customer_kpi_target t on t.org_id = k.org_id and t.kpi_id = k.id
    where k.org_id = any (${may}::uuid[]) and k.kpi = ${kpi} and k.ended_at is null`;
  return new Map(orgIds.map((id) => [id, rows.filter(({ orgId }) => orgId === id)]));
}

/** What a customer's satisfaction is held against, month by month. `ofSurvey` is the share that the survey is set to. */
export async function getOpinionGoals(scope: Scope, orgId: string, ofSurvey: number | null): Promise<GoalOf> {
  const decided = (await listDecidedTargets(scope, [orgId], "satisfaction.csat")).get(orgId) ?? [];
  return (month) => goalOf(month, decided, ofSurvey);
}
