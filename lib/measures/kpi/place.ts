import { routes } from "@/lib/routes";
import type { MonthKey } from "@/lib/time/local-month";
import type { KpiId } from "../catalogue";

/** The changes of the list that a figure is computed over, or those of them that are counted as late or as emergencies. */
const changesOf: Partial<Record<KpiId, Record<string, string>>> = {
  "changes.success_rate": { counts: "judged" },
  "changes.late": { counts: "late" },
  "changes.emergency": { counts: "finished", kind: "emergency" },
  "changes.finished": { counts: "finished" },
};

/** The page that shows what a figure of some months is made of; null where nothing but the count is kept. */
export function placeOf(kpi: KpiId, slug: string, { from, to }: { from: MonthKey; to: MonthKey }): string | null {
  if (kpi.startsWith("satisfaction.")) return routes.customer.satisfaction(slug, { from, to });
  if (kpi.startsWith("billing.questions")) return routes.customer.priceQuestions(slug);
  if (kpi.startsWith("billing.forecast")) return routes.customer.budget(slug, { year: to.slice(0, 4) });
  if (kpi.startsWith("billing.")) return routes.customer.billingLines(slug, { from, to });
  if (kpi.startsWith("changes.")) return routes.customer.changeList(slug, { from, to, ...changesOf[kpi] });
  if (kpi.startsWith("proposals.")) return routes.customer.proposalFigures(slug, { from, to });
  if (kpi.startsWith("knowledge.")) return null;
  if (kpi.startsWith("forums.actions_open")) return routes.customer.forumActions(slug, { state: "open", at: to });
  if (kpi.startsWith("forums.actions")) return routes.customer.forumActions(slug, { state: "due", from, to });
  if (kpi.startsWith("forums.")) return routes.customer.forumMeetings(slug, { show: "held", from, to });
  return routes.customer.sla(slug, { from, to });
}
