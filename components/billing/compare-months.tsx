import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { Comparison } from "@/lib/billing/what-if/compare";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount } from "./amount";

interface CompareMonthsProps {
  currency: string;
  scenarios: readonly { id: string; name: string }[];
  comparison: Comparison;
}

/** What each month of the year comes to as it is, and with each scenario. */
export function CompareMonths({
  currency,
  scenarios,
  comparison: { year, months, columns, asItIs },
}: CompareMonthsProps) {
  const t = useTranslations("scenarios.compare");
  const lang = useLocale();
  const money = (amount: bigint) => <Amount amount={amount} currency={currency} />;
  return (
    <Card>
      <CardHeader title={t("months", { year: String(year) })} note={t("monthsNote")} />
      <CardTable caption={t("months", { year: String(year) })}>
        <thead>
          <tr>
            <Th>{t("month")}</Th>
            <Th numeric>{t("asItIs")}</Th>
            {scenarios.map(({ id, name }) => (
              <Th key={id} numeric className="min-w-40 whitespace-normal">
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, asItIs: now }, index) => (
            <Tr key={month}>
              <Th scope="row">{capitalised(formatLocalMonth(month, lang))}</Th>
              <Td numeric>{money(now)}</Td>
              {columns.map(({ months: added }, column) => (
                <Td
                  key={scenarios[column]?.id}
                  numeric
                  className={added[index] === 0n ? "text-ink-subtle" : "font-medium"}
                >
                  {money(now + (added[index] ?? 0n))}
                </Td>
              ))}
            </Tr>
          ))}
          <Tr className="font-semibold">
            <Th scope="row" className="font-semibold">
              {t("total")}
            </Th>
            <Td numeric>{money(asItIs.forecast)}</Td>
            {columns.map(({ forecast }, column) => (
              <Td key={scenarios[column]?.id} numeric>
                {money(forecast)}
              </Td>
            ))}
          </Tr>
        </tbody>
      </CardTable>
    </Card>
  );
}
