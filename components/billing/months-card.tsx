import { useLocale, useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Definition } from "@/components/sla/definition";
import type { MonthTotal } from "@/lib/billing/bridge/sides";
import { formatLocalMonth, formatMoney } from "@/lib/format";
import { invoicedTold } from "@/lib/measures/told/billing-told";
import { routes } from "@/lib/routes";
import { monthsBetween } from "@/lib/time/local-month";

interface MonthsCardProps {
  org: string;
  /** Of the months shown and of those a year before them. */
  months: readonly MonthTotal[];
  shown: { from: string; to: string };
  currency: string;
  /** What the address names the period and the currency by. */
  query: Readonly<Record<string, string | undefined>>;
}

/** Month by month beside the year before; each opens its lines. */
export function MonthsCard({ org, months, shown, currency, query }: MonthsCardProps) {
  const t = useTranslations("billing");
  const measures = useTranslations("measures");
  const frame = useTranslations("overview.frame");
  const lang = useLocale();
  const told = invoicedTold(months, monthsBetween(shown.from, shown.to), {
    ...{ lang, measures, frame, billing: t, currency },
    linesHref: (month) => routes.customer.billingLines(org, { period: month, currency }),
  });
  const own = months.filter(({ month }) => month >= shown.from && month <= shown.to);
  const highest = own.reduce<MonthTotal | null>(
    (found, row) => (!found || row.amount > found.amount ? row : found),
    null,
  );
  return (
    <ChartFrame
      title={
        highest
          ? t("months.highest", {
              month: formatLocalMonth(highest.month, lang),
              amount: formatMoney(highest.amount, lang, 0, currency),
            })
          : t("months.title")
      }
      subject={t("months.title")}
      definition={<Definition kpi="billing.invoiced" />}
      told={told}
      drawing={{ kind: "bar" }}
      empty={measures("noData")}
      basis={<span>{t("months.lines", { n: own.reduce((all, { lines }) => all + lines, 0) })}</span>}
      picture={`invoiced-${shown.from}-${shown.to}`}
      fileHref={(format) => routes.customer.billingChartExport(org, { ...query, chart: "months", format })}
    />
  );
}
