import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { textOf } from "@/lib/billing/decimal";
import type { ComparedColumn, Comparison } from "@/lib/billing/what-if/compare";
import { formatDecimal, formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface CompareFiguresProps {
  org: string;
  currency: string;
  scenarios: readonly { id: string; name: string; from: string }[];
  comparison: Comparison;
}

/** The scenarios' figures beside how it is: each a column. */
export function CompareFigures({ org, currency, scenarios, comparison }: CompareFiguresProps) {
  const t = useTranslations("scenarios.compare");
  const lang = useLocale();
  const { columns, asItIs } = comparison;
  const year = String(comparison.year);
  const money = (amount: bigint | null, signed = true) =>
    amount === null ? t("noBudget") : <Amount amount={amount} currency={currency} signed={signed} />;
  const isOver = (against: bigint | null) => (against !== null && against > 0n ? "text-bad" : undefined);
  const row = (name: string, now: ReactNode, of: (column: ComparedColumn, index: number) => ReactNode) => (
    <Tr key={name}>
      <Th scope="row" className="min-w-40">
        {name}
      </Th>
      <Td numeric>{now}</Td>
      {columns.map((column, index) => (
        <Td key={scenarios[index]?.id} numeric>
          {of(column, index)}
        </Td>
      ))}
    </Tr>
  );
  return (
    <Card>
      <CardHeader title={t("figures")} />
      <CardTable caption={t("figures")}>
        <thead>
          <tr>
            <Th aria-label={t("figures")} />
            <Th numeric>{t("asItIs")}</Th>
            {scenarios.map(({ id, name }) => (
              <Th key={id} numeric className="min-w-40 whitespace-normal text-sm">
                <TextLink href={routes.customer.scenario(org, id)}>{name}</TextLink>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t("startsIn"), "–", (_, index) => formatLocalMonth(scenarios[index]?.from ?? "", lang, "shortMonth"))}
          {row(t("perMonth"), "–", ({ perMonth }) => money(perMonth))}
          {row(t("onYear", { year }), "–", ({ onTheYear }) => money(onTheYear))}
          {row(t("twelve"), "–", ({ wholeYear }) => money(wholeYear))}
          {row(t("forecast", { year }), money(asItIs.forecast, false), ({ forecast }) => money(forecast, false))}
          {row(t("budget", { year }), money(asItIs.budget, false), () => money(asItIs.budget, false))}
          {row(t("against"), <span className={isOver(asItIs.against)}>{money(asItIs.against)}</span>, ({ against }) => (
            <span className={isOver(against)}>{money(against)}</span>
          ))}
          {row(t("changes"), "–", ({ items }) => (
            <Lines
              texts={items.map(({ name, before, after }) => changeOf(name, before, after, lang))}
              none={t("nothing")}
            />
          ))}
          {row(t("hinder"), "–", ({ items }) => (
            <Lines
              isWarning
              texts={items.flatMap(({ name, earliest }) =>
                earliest ? [`${name}: ${formatLocalMonth(earliest, lang, "shortMonth")}`] : [],
              )}
              none={t("noHinder")}
            />
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}

type Quantity = Parameters<typeof textOf>[0];

function changeOf(name: string, before: Quantity, after: Quantity, lang: "sv" | "en"): string {
  return `${name}: ${formatDecimal(textOf(before), lang)} → ${formatDecimal(textOf(after), lang)}`;
}

function Lines({ texts, none, isWarning }: { texts: readonly string[]; none: string; isWarning?: boolean }) {
  if (texts.length === 0) return none;
  return (
    <ul className={isWarning ? "whitespace-normal text-warn" : "whitespace-normal"}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
