import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { AgreedEntry } from "@/lib/billing/contract/quantities";
import { textOf } from "@/lib/billing/decimal";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";

interface AgreedTableProps {
  org: string;
  agreed: readonly AgreedEntry[];
  names: BillingNames;
  /** The contract whose services the viewer may end; null for those who only read. */
  endIn: string | null;
}

/** How many of each article a cost centre has agreed to take, the newest first. */
export function AgreedTable({ org, agreed, names, endIn }: AgreedTableProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const services = [...new Set(agreed.flatMap(({ service, to, contractTo }) => (to === contractTo ? [service] : [])))];
  return (
    <Card>
      <CardHeader title={t("contract.agreed")} note={t("contract.agreedNote")} />
      {endIn && services.length > 0 && (
        <p className="flex flex-wrap gap-x-3 px-5 pt-2 text-sm">
          <span className="text-ink-subtle">{t("contract.end")}</span>
          {services.map((service) => (
            <TextLink key={service} href={routes.customer.contractQuantities(org, { contract: endIn, end: service })}>
              {names.service(service)}
            </TextLink>
          ))}
        </p>
      )}
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
          {agreed.toReversed().map(({ service, item, costCentre, quantity, from, to, contractTo, callOff }) => (
            <Tr key={JSON.stringify([service, item, costCentre, from, to, callOff])}>
              <Th scope="row">{names.item(service, item)}</Th>
              <Td>{costCentre || t("shares.none")}</Td>
              <Td numeric>{formatDecimal(textOf(quantity), lang)}</Td>
              <Td className="whitespace-nowrap">{formatLocalDate(from, lang)}</Td>
              <Td className="whitespace-nowrap">
                {to && to !== contractTo ? formatLocalDate(to, lang) : t("contract.goesOn")}
              </Td>
              <Td>{callOff || "–"}</Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
