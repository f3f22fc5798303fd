import { useLocale, useTranslations } from "next-intl";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Folded } from "@/components/ui/folded";
import { TextLink } from "@/components/ui/text-link";
import type { MonthTotal } from "@/lib/billing/bridge/sides";
import { formatLocalMonth, formatNumber } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount } from "./amount";

interface MonthsCardProps {
  months: readonly MonthTotal[];
  currency: string;
  periodHref: (month: string) => string;
}

/** Month by month, as a picture and as the table it is drawn from; each opens its month. */
export function MonthsCard({ months, currency, periodHref }: MonthsCardProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const title = t("months.title");
  return (
    <Card>
      <CardHeader title={title} note={t("months.note")} />
      <CardBody className="grid gap-3">
        <LazyChart
          label={title}
          className="h-56"
          data={{
            ...{ kind: "bar", format: "money", lang, currency },
            series: [{ label: t("column.amount"), color: "series-1" }],
            points: months.map(({ month, amount }) => ({
              ...{
                label: formatLocalMonth(month, lang, "shortMonth"),
                values: [Number(amount) / 100],
                hrefs: [periodHref(month)],
              },
            })),
          }}
        />
        <Folded summary={t("months.asTable")}>
          <DataTable caption={title} hideCaption>
            <thead>
              <tr>
                <Th>{t("column.month")}</Th>
                <Th numeric>{t("column.amount")}</Th>
                <Th numeric>{t("column.lines")}</Th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map(({ month, amount, lines }) => (
                <Tr key={month}>
                  <Th scope="row">
                    <TextLink href={periodHref(month)}>{capitalised(formatLocalMonth(month, lang))}</TextLink>
                  </Th>
                  <Td numeric>
                    <Amount amount={amount} currency={currency} />
                  </Td>
                  <Td numeric>{formatNumber(lines, lang)}</Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        </Folded>
      </CardBody>
    </Card>
  );
}
