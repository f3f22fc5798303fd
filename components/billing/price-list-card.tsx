import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { PriceListVersion } from "@/lib/billing/contract/queries";
import { textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalDate } from "@/lib/format";

interface PriceListCardProps {
  list: PriceListVersion;
  currency: string;
  names: BillingNames;
  isCurrent: boolean;
  /** A later version from the same day holds in its place. */
  isReplaced: boolean;
}

/** One version of the prices. The one in force stands open; the others open on a click. */
export function PriceListCard({ list, currency, names, isCurrent, isReplaced }: PriceListCardProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const title = t("contract.list", { date: formatLocalDate(list.validFrom, lang) });
  return (
    <Card>
      <CardHeader
        title={
          <span className="inline-flex items-center gap-2">
            {title}
            {isCurrent && <Badge tone="good">{t("contract.now")}</Badge>}
            {isReplaced && <Badge>{t("contract.replaced")}</Badge>}
          </span>
        }
        note={list.note}
      />
      <details open={isCurrent} className="py-3">
        <summary className="ms-5 w-fit rounded-sm text-accent text-sm hover:underline">
          {t("contract.showPrices")}
        </summary>
        <DataTable caption={title} hideCaption>
          <thead>
            <tr>
              <Th>{t("column.item")}</Th>
              <Th>{t("column.unit")}</Th>
              <Th numeric>
                {t("contract.price")} ({currency})
              </Th>
              <Th>{t("contract.binding")}</Th>
              <Th>{t("contract.notice")}</Th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ service, item, name, unit, unitPrice, tiers, bindingUntil, noticeMonths }) => (
              <Tr key={`${service} ${item}`}>
                <Th scope="row">
                  {name}
                  <span className="block font-normal text-ink-subtle text-xs">
                    {names.service(service)} · {item}
                  </span>
                </Th>
                <Td>{unit}</Td>
                <Td numeric>
                  {formatDecimal(textOf(unitPrice), lang, 2)}
                  {tiers.map(({ from, price }) => (
                    <span key={from} className="block text-ink-subtle text-xs">
                      {t("contract.tier", { from: formatDecimal(from, lang), price: formatDecimal(price, lang, 2) })}
                    </span>
                  ))}
                </Td>
                <Td className="whitespace-nowrap">{bindingUntil ? formatLocalDate(bindingUntil, lang) : "–"}</Td>
                <Td className="whitespace-nowrap">
                  {noticeMonths === null ? "–" : t("contract.months", { n: noticeMonths })}
                </Td>
              </Tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </Card>
  );
}
