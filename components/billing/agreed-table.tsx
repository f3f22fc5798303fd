import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { AgreedRow } from "@/lib/billing/contract/queries";
import { textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalDate } from "@/lib/format";

/** How many of each article a cost centre has agreed to take, the newest first. */
export function AgreedTable({ agreed, names }: { agreed: readonly AgreedRow[]; names: BillingNames }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("contract.agreed")} note={t("contract.agreedNote")} />
      <CardTable caption={t("contract.agreed")}>
        <thead>
          <tr>
            <Th>{t("column.item")}</Th>
            <Th>{t("column.costCentre")}</Th>
            <Th numeric>{t("column.quantity")}</Th>
            <Th>{t("contract.from")}</Th>
            <Th>{t("contract.to")}</Th>
            <Th>{t("column.callOff")}</Th>
          </tr>
        </thead>
        <tbody>
          {agreed.toReversed().map(({ service, item, costCentre, quantity, from, to, callOff }) => (
            <Tr key={JSON.stringify([service, item, costCentre, from])}>
              <Th scope="row">{names.item(service, item)}</Th>
              <Td>{costCentre || t("shares.none")}</Td>
              <Td numeric>{formatDecimal(textOf(quantity), lang)}</Td>
              <Td className="whitespace-nowrap">{formatLocalDate(from, lang)}</Td>
              <Td className="whitespace-nowrap">{to ? formatLocalDate(to, lang) : t("contract.goesOn")}</Td>
              <Td>{callOff || "–"}</Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
