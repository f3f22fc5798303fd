import "server-only";
import type { Scope } from "@/lib/access/scope";
import { catalogue, isKpiId } from "@/lib/measures/catalogue";
import type { FigureAsked } from "@/lib/measures/figure-queries";
import { undividable } from "@/lib/measures/kpi/divisions";
import { periodOf } from "@/lib/measures/periods";
import { tellFigure } from "@/lib/measures/told-figure-queries";
import { monthAt } from "@/lib/time/local-month";
import { ApiProblem, wrongFields } from "./problem";

/** Ten years: what is longer is a mistake. */
const mostMonths = 120;

/** A figure of the key's customer, as `portal kpi` tells it. */
export async function getApiFigure(
  scope: Scope,
  orgId: string,
  id: string,
  { from, to, by = null }: Omit<FigureAsked, "kpi" | "by"> & { by?: FigureAsked["by"] },
  now: number,
) {
  scope.require("sla.read", orgId);
  if (!isKpiId(id)) throw new ApiProblem(404, "There is no such figure. openapi.json names them all.");
  // A key that does not reach a figure, money above all, is answered as if there were none.
  scope.require(catalogue[id].permission, orgId);
  const no = undividable(id, by);
  if (no) throw wrongFields([{ field: "/by", detail: no }]);
  const org = await scope.db.organisation.findUniqueOrThrow({
    where: { id: orgId },
    select: { id: true, slug: true, timeZone: true },
  });
  if (from > to) throw wrongFields([{ field: "/to", detail: "The period ends before it begins." }]);
  const { months } = periodOf(from, to, monthAt(now, org.timeZone));
  if (months.length > mostMonths)
    throw wrongFields([{ field: "/to", detail: `Ask for at most ${mostMonths} months.` }]);
  return tellFigure(scope, org, { kpi: id, from, to, by }, now);
}
