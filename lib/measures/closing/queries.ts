import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type MonthKey, monthAt } from "@/lib/time/local-month";
import { mayAll } from "../custom/queries";
import type { Row } from "./order";
import type { Frozen } from "./restatement";

const excludedSchema = z.object({
  count: z.int(),
  reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
});

export interface Closing {
  month: MonthKey;
  closedAt: Date;
  /** Null for what was closed from the command line. */
  closedById: string | null;
}

/** The closed months of a customer, the latest first. */
export async function listClosings(scope: Scope, orgId: string): Promise<Closing[]> {
  scope.require("sla.read", orgId);
  return scope.db.periodClosing.findMany({
    where: { orgId },
    select: { month: true, closedAt: true, closedById: true },
    orderBy: { month: "desc" },
  });
}

/** What decides which month may be closed at `now` (epoch milliseconds), beside the months that are. */
export async function getClosingRow(
  scope: Scope,
  org: { id: string; timeZone: string },
  closings: readonly Pick<Closing, "month">[],
  now: number,
): Promise<Row> {
  return {
    closed: closings.map(({ month }) => month),
    start: await getStart(scope, org.id),
    current: monthAt(now, org.timeZone),
  };
}

/** The month in which something was first agreed, of levels or of prices; where nothing is, that of the first case. */
async function getStart(scope: Scope, orgId: string): Promise<MonthKey | null> {
  const levels = await scope.db.agreementVersion.aggregate({ where: { orgId }, _min: { validFrom: true } });
  const prices = await scope.db.contract.aggregate({ where: { orgId }, _min: { fromDate: true } });
  const agreed = [levels._min.validFrom, prices._min.fromDate].flatMap((day) =>
    day ? [day.toISOString().slice(0, 7)] : [],
  );
  const [earliest] = agreed.toSorted();
  if (earliest) return earliest;
  const cases = await scope.db.caseMonth.aggregate({ where: { orgId }, _min: { month: true } });
  return cases._min.month;
}

type FrozenRow = Omit<Frozen, "closedAt" | "excluded"> & {
  kpi: string;
  month: MonthKey;
  permissions: string[];
  excluded: unknown;
  closedAt: Date;
};

/** The frozen values of figures by `<kpi> <month>`, of those the viewer may see. */
export async function listFrozen(
  scope: Scope,
  orgId: string,
  { from, to, kpis }: { from: MonthKey; to: MonthKey; kpis?: readonly string[] },
): Promise<Map<string, Frozen>> {
  scope.require("sla.read", orgId);
  const named = kpis ? Prisma.sql`and f.kpi = any (${[...kpis]}::text[])` : Prisma.empty;
  const rows = await scope.db.$queryRaw<FrozenRow[]>`/* prepared */
    select f.kpi, f.month, f.permissions, f.value, f.numerator, f.denominator, f.n, f.excluded, f.unit, f.currency,
      f.rows_hash as "rowsHash", c.closed_at as "closedAt"
    from period_figure f join period_closing c on c.org_id = f.org_id and c.month = f.month
    where f.org_id = ${orgId}::uuid and f.month between ${from} and ${to} ${named}`;
  return new Map(
    rows
      .filter(({ permissions }) => mayAll(scope, orgId, permissions))
      .map(({ kpi, month, closedAt, excluded, permissions: _permissions, ...row }) => [
        `${kpi} ${month}`,
        { ...row, excluded: excludedSchema.parse(excluded), closedAt: closedAt.getTime() },
      ]),
  );
}
