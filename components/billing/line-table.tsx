import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ListedLine } from "@/lib/billing/invoices/queries";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalDate, formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface LineTableProps {
  org: string;
  caption: string;
  lines: readonly ListedLine[];
  names: BillingNames;
  /** On the invoice's own page its number is left out. */
  ofInvoice?: boolean;
  /** What can be done with a line. */
  deed?: (line: ListedLine) => ReactNode;
}

/** Lines as they were invoiced: what, how many, for how much, and to whom it was counted. */
export function LineTable({ org, caption, lines, names, ofInvoice = false, deed }: LineTableProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  return (
    <DataTable caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t("column.text")}</Th>
          {!ofInvoice && <Th>{t("column.invoice")}</Th>}
          <Th>{t("column.period")}</Th>
          <Th>{t("column.costCentre")}</Th>
          <Th numeric>{t("column.quantity")}</Th>
          <Th numeric>{t("column.unitPrice")}</Th>
          <Th numeric>{t("column.amount")}</Th>
          {deed && <Th>{t("column.question")}</Th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.id} id={`line-${line.position}`} className="target:bg-accent-soft">
            <Th scope="row" className="min-w-56">
              {line.text}
              <span className="block font-normal text-ink-subtle text-xs">
                {[
                  names.service(line.service),
                  line.item,
                  line.kind !== "recurring" && t(`kind.${line.kind}`),
                  line.callOff,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </Th>
            {!ofInvoice && (
              <Td className="whitespace-nowrap">
                <TextLink href={routes.customer.invoice(org, line.invoice.id, line.position)}>
                  {line.invoice.number}
                </TextLink>
              </Td>
            )}
            <Td className="whitespace-nowrap">
              {line.periodFrom
                ? formatLocalMonth(line.month, lang, "shortMonth")
                : formatLocalDate(line.invoice.issuedOn, lang)}
            </Td>
            <Td>{line.costCentre || "–"}</Td>
            <Td numeric>
              {formatDecimal(line.quantity, lang)} {line.unit}
            </Td>
            <Td numeric>{formatDecimal(line.unitPrice, lang, 2)}</Td>
            <Td numeric className="font-medium">
              <Amount amount={line.amount} currency={line.currency} />
            </Td>
            {deed && <Td>{deed(line)}</Td>}
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
