import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { InfoTip } from "@/components/ui/info-tip";
import type { YearOutlook } from "@/lib/billing/budget/outlook";
import { formatMoney } from "@/lib/format";
import { outlookTold } from "@/lib/measures/told/billing-told";
import { routes } from "@/lib/routes";

interface OutlookChartProps {
  org: string;
  outlook: YearOutlook;
  currency: string;
}

/** The year month by month: what was invoiced, and what the remaining months are foreseen to cost, with how that was found. */
export function OutlookChart({ org, outlook, currency }: OutlookChartProps) {
  const t = useTranslations("billing");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const lang = useLocale();
  const { year, total, elapsed } = outlook;
  const amount = formatMoney(total.forecast, lang, 0, currency);
  const title = t("budget.months");
  return (
    <ChartFrame
      title={t(elapsed === 12 ? "budget.yearCost" : "budget.yearOutlook", { year: String(year), amount })}
      subject={title}
      definition={
        <InfoTip label={t("figure.howCounted", { name: title })} title={t("budget.basisTitle")}>
          <p>{t("budget.basis")}</p>
        </InfoTip>
      }
      told={outlookTold(outlook, {
        ...{ lang, measures, frame, billing: t, currency },
        linesHref: (month) => routes.customer.billingLines(org, { period: month, currency }),
      })}
      drawing={{ kind: "stacked", colors: { committed: "series-5", usage: "series-2" } }}
      empty={measures("noData")}
      basis={<span>{t("budget.monthsNote")}</span>}
      picture={`outlook-${year}`}
      fileHref={(format) => routes.customer.billingChartExport(org, { chart: "outlook", year: String(year), format })}
    />
  );
}
