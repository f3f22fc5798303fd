import "server-only";
import type { Scope } from "@/lib/access/scope";
import { catalogue, type KpiId } from "../catalogue";
import { mayAll } from "../custom/queries";
import { type DecidedVersion, type GoalOf, goalOf } from "./goal";

type DecidedRow = DecidedVersion & { orgId: string; kpi: string };

/** What customers have decided of a figure they follow, by customer: of those whose decisions the viewer may read. One statement. */
export async function listDecidedTargets(
  scope: Scope,
  orgIds: readonly string[],
  kpi: KpiId,
): Promise<Map<string, DecidedVersion[]>> {
  const may = orgIds.filter((id) => mayRead(scope, id, kpi));
  const rows = await listRows(scope, may, [kpi]);
  return new Map(orgIds.map((id) => [id, rows.filter(({ orgId }) => orgId === id)]));
}

/** What a customer has decided of some of the figures it follows: of those the viewer may read. One statement. */
export async function listDecidedOf<Kpi extends KpiId>(
  scope: Scope,
  orgId: string,
  kpis: readonly Kpi[],
): Promise<Record<Kpi, DecidedVersion[]>> {
  const may = kpis.filter((kpi) => mayRead(scope, orgId, kpi));
  const rows = await listRows(scope, [orgId], may);
  const versions = kpis.map((kpi) => [kpi, rows.filter((row) => row.kpi === kpi)]);
  return Object.fromEntries(versions) as Record<Kpi, DecidedVersion[]>;
}

function mayRead(scope: Scope, orgId: string, kpi: KpiId): boolean {
  return mayAll(scope, orgId, ["sla.read", catalogue[kpi].permission]);
}

function listRows({ db }: Scope, orgIds: readonly string[], kpis: readonly KpiId[]): Promise<DecidedRow[]> {
  return db.$queryRaw`/* prepared */
    select t.org_id as "orgId", k.kpi, t.valid_from as "validFrom", t.target, t.threshold, t.created_at as "createdAt"
    from customer_kpi k join customer_kpi_target t on t.org_id = k.org_id and t.kpi_id = k.id
    where k.org_id = any (${[...orgIds]}::uuid[]) and k.kpi = any (${[...kpis]}::text[]) and k.ended_at is null`;
}

/** What a customer's satisfaction is held against, month by month. `ofSurvey` is the share that the survey is set to. */
export async function getOpinionGoals(scope: Scope, orgId: string, ofSurvey: number | null): Promise<GoalOf> {
  const decided = (await listDecidedTargets(scope, [orgId], "satisfaction.csat")).get(orgId) ?? [];
  return (month) => goalOf(month, decided, ofSurvey);
}
