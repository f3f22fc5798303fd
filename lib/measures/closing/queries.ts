import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
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

/** The frozen values of figures by `<kpi> <month>`, of those the viewer may see. */
export async function listFrozen(
  scope: Scope,
  orgId: string,
  { from, to, kpis }: { from: MonthKey; to: MonthKey; kpis?: readonly string[] },
): Promise<Map<string, Frozen>> {
  scope.require("sla.read", orgId);
  const rows = await scope.db.periodFigure.findMany({
    where: { orgId, month: { gte: from, lte: to }, ...(kpis && { kpi: { in: [...kpis] } }) },
    include: { closing: { select: { closedAt: true } } },
  });
  return new Map(
    rows
      .filter(({ permissions }) => mayAll(scope, orgId, permissions))
      .map(({ kpi, month, closing, excluded, permissions: _permissions, orgId: _orgId, ...row }) => [
        `${kpi} ${month}`,
        { ...row, excluded: excludedSchema.parse(excluded), closedAt: closing.closedAt.getTime() },
      ]),
  );
}
