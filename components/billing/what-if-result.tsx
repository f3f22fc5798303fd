import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Stat, StatGroup } from "@/components/ui/stat";
import { textOf } from "@/lib/billing/decimal";
import type { WhatIf } from "@/lib/billing/what-if/what-if";
import { formatDecimal, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount, amountText } from "./amount";

interface WhatIfResultProps {
  result: WhatIf;
  currency: string;
  year: number;
  total: { budget: bigint | null; forecast: bigint };
}

/** What the quantities would come to: per month, on the year, over twelve months and against the budget, and what hinders them. */
export function WhatIfResult({ result, currency, year, total }: WhatIfResultProps) {
  const t = useTranslations("billing.whatIf");
  const lang = useLocale();
  const { items, months, onTheYear, wholeYear, from } = result;
  if (items.length === 0) {
    return (
      <Card>
        <CardBody className="text-ink-muted text-sm">{t("nothing")}</CardBody>
      </Card>
    );
  }
  const money = (amount: bigint, signed = true) => amountText(amount, currency, lang, signed);
  const after = total.forecast + onTheYear;
  const small = "[&>dd:first-of-type]:text-xl";
  return (
    <>
      <StatGroup>
        <Stat
          className={small}
          label={t("month", { month: formatLocalMonth(from, lang) })}
          value={money(months[0]?.effect ?? 0n)}
        />
        <Stat className={small} label={t("year", { year: String(year) })} value={money(onTheYear)} />
        <Stat className={small} label={t("twelve")} value={money(wholeYear)} />
        <Stat
          className={small}
          label={t("against", { year: String(year) })}
          value={total.budget === null ? "–" : money(after - total.budget)}
          tone={total.budget !== null && after > total.budget ? "warn" : "neutral"}
          note={total.budget === null ? t("noBudget") : t("forecast", { amount: money(after, false) })}
        />
      </StatGroup>
      <Card>
        <CardHeader title={t("changed")} />
        <CardTable caption={t("changed")}>
          <thead>
            <tr>
              <Th>{t("item")}</Th>
              <Th numeric>{t("now")}</Th>
              <Th numeric>{t("then")}</Th>
              <Th numeric>{t("perMonth")}</Th>
              <Th>{t("hinder")}</Th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ service, item, name, unit, before, after: then, effect, earliest }) => (
              <Tr key={`${service} ${item}`}>
                <Th scope="row">{name}</Th>
                <Td numeric>{formatDecimal(textOf(before), lang)}</Td>
                <Td numeric>
                  {formatDecimal(textOf(then), lang)} {unit}
                </Td>
                <Td numeric className="font-semibold">
                  <Amount amount={effect} currency={currency} signed />
                </Td>
                <Td className={earliest ? "text-warn" : undefined}>
                  {earliest ? t("earliest", { month: formatLocalMonth(earliest, lang) }) : "–"}
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      </Card>
      <Card>
        <CardHeader title={t("months")} />
        <CardTable caption={t("months")}>
          <thead>
            <tr>
              <Th>{t("monthHead")}</Th>
              <Th numeric>{t("perMonth")}</Th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, effect }) => (
              <Tr key={month}>
                <Th scope="row">{capitalised(formatLocalMonth(month, lang))}</Th>
                <Td numeric>
                  <Amount amount={effect} currency={currency} signed />
                </Td>
              </Tr>
            ))}
          </tbody>
        </CardTable>
      </Card>
    </>
  );
}
