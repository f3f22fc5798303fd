import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatLocalMonth, formatNumber } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { CreditMonth } from "@/lib/reports/billing/credit-loaders";
import { Amount } from "./amount";

/** What missed service levels give back by the agreement, beside what has been credited. */
export function CreditsCard({ credits, currency }: { credits: readonly CreditMonth[]; currency: string }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("credits.title")} note={t("credits.note")} />
      {credits.length === 0 ? (
        <CardBody className="text-sm">{t("credits.none")}</CardBody>
      ) : (
        <CardTable caption={t("credits.title")}>
          <thead>
            <tr>
              <Th>{t("column.month")}</Th>
              <Th numeric>{t("credits.percent")}</Th>
              <Th numeric>{t("credits.fee")}</Th>
              <Th numeric>{t("credits.due")}</Th>
              <Th numeric>{t("credits.received")}</Th>
            </tr>
          </thead>
          <tbody>
            {credits.map(({ month, percent, fee, due, received }) => (
              <Tr key={month}>
                <Th scope="row">{capitalised(formatLocalMonth(month, lang))}</Th>
                <Td numeric>{formatNumber(percent, lang, 2)} %</Td>
                <Td numeric>
                  <Amount amount={fee} currency={currency} />
                </Td>
                <Td numeric className="font-semibold">
                  <Amount amount={due} currency={currency} />
                </Td>
                <Td numeric>
                  <Amount amount={received} currency={currency} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}
