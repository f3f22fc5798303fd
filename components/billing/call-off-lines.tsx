import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { CallOffLine } from "@/lib/billing/call-offs/call-off";
import type { Price } from "@/lib/billing/contract/prices";
import { type Decimal, textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalMonth } from "@/lib/format";

interface CallOffLinesProps {
  lines: readonly (CallOffLine & { price: Price | null; earliest: string | null })[];
  isOffered: boolean;
  names: BillingNames;
}

/** A change with its sign, as a text with a minus that is one. */
export function changeText(quantity: Decimal, lang: "sv" | "en"): string {
  const text = formatDecimal(textOf(quantity), lang).replace("-", "−");
  return quantity.units > 0n ? `+${text}` : text;
}

/** What is called off, line by line, with the list's price and the one that was offered, and what hinders it. */
export function CallOffLines({ lines, isOffered, names }: CallOffLinesProps) {
  const t = useTranslations("callOffs");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("page.lines")} note={t("page.linesNote")} />
      <CardTable caption={t("page.lines")}>
        <thead>
          <tr>
            <Th>{t("item")}</Th>
            <Th>{t("costCentre")}</Th>
            <Th numeric>{t("quantity")}</Th>
            <Th numeric>{t("page.listPrice")}</Th>
            <Th numeric>{t("page.offered")}</Th>
            <Th>{t("page.hinder")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ position, service, item, costCentre, quantity, unitPrice, price, earliest }) => (
            <Tr key={position}>
              <Th scope="row" className="min-w-40">
                {price?.name ?? names.item(service, item)}
                <span className="block font-normal text-ink-subtle text-xs">{names.service(service)}</span>
              </Th>
              <Td>{costCentre || "–"}</Td>
              <Td numeric>
                {changeText(quantity, lang)} {price?.unit}
              </Td>
              <Td numeric>{price ? formatDecimal(textOf(price.unitPrice), lang, 2) : "–"}</Td>
              <Td numeric>
                {unitPrice ? formatDecimal(textOf(unitPrice), lang, 2) : isOffered ? t("page.asListed") : "–"}
              </Td>
              <Td className={earliest ? "text-warn" : undefined}>
                {earliest ? t("page.earliest", { month: formatLocalMonth(earliest, lang) }) : "–"}
              </Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
