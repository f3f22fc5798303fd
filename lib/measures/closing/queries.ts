import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { mayAll } from "../custom/queries";
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
