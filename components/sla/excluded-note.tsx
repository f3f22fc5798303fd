import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Dashboard } from "@/lib/measures/dashboard";
import { rowsExcluded } from "@/lib/measures/drill";
import type { Measure } from "@/lib/measures/measure";
import type { DashboardContext } from "./dashboard-context";

interface ExcludedNoteProps {
  measure: Measure;
  dashboard: Dashboard;
  context: DashboardContext;
}

const known = ["unresolved", "unmeasured", "uncategorised", "other_currency", "not_invoiced", "no_budget"];

/** What was left out of a figure and why, each reason with its rows. */
export function ExcludedNote({ measure, dashboard, context }: ExcludedNoteProps) {
  const t = useTranslations("measures");
  const { count, reasons } = measure.excluded;
  if (count === 0) return null;
  const { view, asOf, backlogAt } = dashboard;
  const { from, to } = view.period;
  const slice = { from, to, priority: view.priority, service: view.service, now: asOf, backlogAt };
  const word = (reason: string) => (known.includes(reason) ? t(`reason.${reason}`) : reason || t("reason.none"));
  return (
    <details>
      <summary className="w-fit rounded-sm hover:text-ink">{t("excluded", { n: count })}</summary>
      <ul className="mt-1 grid gap-1.5">
        {reasons.map(({ reason, count: number }) => {
          const href = context.rowsHref(rowsExcluded(measure.kpi, reason, slice));
          const text = t("excludedItem", { count: number, reason: word(reason) });
          return <li key={reason}>{href ? <TextLink href={href}>{text}</TextLink> : text}</li>;
        })}
      </ul>
    </details>
  );
}
