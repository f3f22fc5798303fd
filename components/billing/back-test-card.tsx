import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Folded } from "@/components/ui/folded";
import { meanError, type TestedMonth } from "@/lib/billing/budget/forecast";
import { formatLocalMonth, formatPercent } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount } from "./amount";

/** How each earlier month would have been foreseen, beside the simplest guess there is. */
export function BackTestCard({ tested, currency }: { tested: readonly TestedMonth[]; currency: string }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const [own, naive] = [meanError(tested, "forecast"), meanError(tested, "naive")];
  if (own === null || naive === null) {
    return (
      <Card>
        <CardHeader title={t("budget.tested")} />
        <CardBody className="text-ink-subtle text-sm">{t("budget.testedNone")}</CardBody>
      </Card>
    );
  }
  const off = (amount: bigint, actual: bigint) =>
    actual > 0n ? formatPercent(Math.abs(Number(amount - actual)) / Number(actual), lang) : "–";
  return (
    <Card>
      <CardHeader title={t("budget.tested")} note={t("budget.testedNote", { n: tested.length })} />
      <CardBody className="grid gap-3 text-sm">
        <p className="font-medium">
          {t("budget.testedSum", { forecast: formatPercent(own, lang), naive: formatPercent(naive, lang) })}
        </p>
        <Folded summary={t("budget.showTested")}>
          <DataTable caption={t("budget.tested")} hideCaption>
            <thead>
              <tr>
                <Th>{t("column.month")}</Th>
                <Th numeric>{t("budget.actual")}</Th>
                <Th numeric>{t("budget.forecast")}</Th>
                <Th numeric>{t("budget.error")}</Th>
                <Th numeric>{t("budget.naive")}</Th>
                <Th numeric>{t("budget.error")}</Th>
              </tr>
            </thead>
            <tbody>
              {tested.toReversed().map(({ month, actual, forecast, naive: same }) => (
                <Tr key={month}>
                  <Th scope="row">{capitalised(formatLocalMonth(month, lang))}</Th>
                  <Td numeric>
                    <Amount amount={actual} currency={currency} />
                  </Td>
                  <Td numeric>
                    <Amount amount={forecast} currency={currency} />
                  </Td>
                  <Td numeric>{off(forecast, actual)}</Td>
                  <Td numeric>
                    <Amount amount={same} currency={currency} />
                  </Td>
                  <Td numeric>{off(same, actual)}</Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        </Folded>
      </CardBody>
    </Card>
  );
}
