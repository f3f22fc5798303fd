import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { CentreOutlook, YearOutlook } from "@/lib/billing/budget/outlook";
import { formatPercent } from "@/lib/format";
import { Amount } from "./amount";

/** What each cost centre may cost, has cost and is foreseen to cost. */
export function BudgetTable({ outlook, currency }: { outlook: YearOutlook; currency: string }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const elapsed = outlook.elapsed / 12;
  const row = (name: string, figures: Omit<CentreOutlook, "costCentre">, isTotal = false) => (
    <Row key={name} name={name} figures={figures} currency={currency} elapsed={elapsed} isTotal={isTotal} />
  );
  return (
    <Card>
      <CardHeader
        title={t("budget.table")}
        note={t("budget.tableNote", { elapsed: formatPercent(elapsed, lang, 0) })}
      />
      <CardTable caption={t("budget.table")}>
        <thead>
          <tr>
            <Th>{t("column.costCentre")}</Th>
            <Th numeric>{t("budget.budget")}</Th>
            <Th numeric>{t("budget.actual")}</Th>
            <Th numeric>{t("budget.forecast")}</Th>
            <Th numeric>{t("budget.against")}</Th>
          </tr>
        </thead>
        <tbody>
          {outlook.centres.map(({ costCentre, ...figures }) => row(costCentre || t("shares.none"), figures))}
          {row(t("budget.total"), outlook.total, true)}
        </tbody>
      </CardTable>
    </Card>
  );
}

interface RowProps {
  name: string;
  figures: Omit<CentreOutlook, "costCentre">;
  currency: string;
  elapsed: number;
  isTotal: boolean;
}

function Row({ name, figures: { budget, actual, forecast }, currency, elapsed, isTotal }: RowProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const used = budget !== null && budget > 0n ? Number(actual) / Number(budget) : null;
  const isAhead = used !== null && used > elapsed + 0.02;
  return (
    <Tr className={isTotal ? "font-semibold" : undefined}>
      <Th scope="row" className={isTotal ? "font-semibold" : undefined}>
        {name}
      </Th>
      <Td numeric>{budget === null ? t("noData") : <Amount amount={budget} currency={currency} />}</Td>
      <Td numeric>
        <Amount amount={actual} currency={currency} />
        {used !== null && (
          <span className="mt-0.5 block font-normal text-ink-subtle text-xs">
            {isAhead && (
              <Badge tone="warn" className="me-2">
                {t("budget.ahead")}
              </Badge>
            )}
            {t("budget.used", { share: formatPercent(used, lang) })}
          </span>
        )}
      </Td>
      <Td numeric>
        <Amount amount={forecast} currency={currency} />
      </Td>
      <Td numeric className={budget !== null && forecast > budget ? "text-bad" : undefined}>
        {budget === null ? "–" : <Amount amount={forecast - budget} currency={currency} signed />}
      </Td>
    </Tr>
  );
}
