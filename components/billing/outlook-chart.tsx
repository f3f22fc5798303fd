import { useLocale, useTranslations } from "next-intl";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Folded } from "@/components/ui/folded";
import type { YearOutlook } from "@/lib/billing/budget/outlook";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount } from "./amount";

/** The year month by month: what was invoiced, and what the remaining months are foreseen to cost, with how that was found. */
export function OutlookChart({ outlook, currency }: { outlook: YearOutlook; currency: string }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const cell = (amount: bigint | null) =>
    amount === null || amount === 0n ? "–" : <Amount amount={amount} currency={currency} />;
  const series = [
    { label: t("budget.actual"), color: "series-1" },
    { label: t("budget.committed"), color: "series-2" },
    { label: t("budget.usage"), color: "series-3" },
  ] as const;
  return (
    <Card>
      <CardHeader title={t("budget.months")} note={t("budget.monthsNote")} />
      <CardBody className="grid gap-3">
        <LazyChart
          label={t("budget.months")}
          className="h-64"
          data={{
            ...{ kind: "stacked", format: "money", lang, currency, series: [...series] },
            points: outlook.months.map(({ month, actual, committed, usage }) => ({
              label: formatLocalMonth(month, lang, "shortMonth"),
              values: [actual, committed, usage].map((amount) => Number(amount ?? 0n) / 100),
              hrefs: [null, null, null],
            })),
          }}
        />
        <Folded summary={t("months.asTable")}>
          <DataTable caption={t("budget.months")} hideCaption>
            <thead>
              <tr>
                <Th>{t("column.month")}</Th>
                {series.map(({ label }) => (
                  <Th key={label} numeric>
                    {label}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlook.months.map(({ month, actual, committed, usage }) => (
                <Tr key={month}>
                  <Th scope="row">{capitalised(formatLocalMonth(month, lang))}</Th>
                  <Td numeric>{cell(actual)}</Td>
                  <Td numeric>{cell(committed)}</Td>
                  <Td numeric>{cell(usage)}</Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        </Folded>
        <div className="text-ink-subtle text-sm">
          <h3 className="font-medium text-ink-muted">{t("budget.basisTitle")}</h3>
          <p className="max-w-prose">{t("budget.basis")}</p>
        </div>
      </CardBody>
    </Card>
  );
}
