import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { ListedInvoice } from "@/lib/billing/invoices/queries";
import { formatLocalDate, formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

/** Invoices and credit notes, the newest first. */
export function InvoiceTable({ org, invoices }: { org: string; invoices: readonly ListedInvoice[] }) {
  const t = useTranslations("billing");
  const lang = useLocale();
  return (
    <DataTable caption={t("invoices.title")} hideCaption>
      <thead>
        <tr>
          <Th>{t("column.invoice")}</Th>
          <Th>{t("column.issued")}</Th>
          <Th>{t("column.seller")}</Th>
          <Th numeric>{t("column.lines")}</Th>
          <Th numeric>{t("column.net")}</Th>
          <Th numeric>{t("column.vat")}</Th>
          <Th numeric>{t("column.gross")}</Th>
        </tr>
      </thead>
      <tbody>
        {invoices.map(({ id, number, kind, seller, issuedOn, currency, net, vat, lines }) => (
          <Tr key={id}>
            <Th scope="row" className="whitespace-nowrap">
              <TextLink href={routes.customer.invoice(org, id)}>{number}</TextLink>{" "}
              {kind === "credit_note" && <Badge tone="info">{t("invoices.credit")}</Badge>}
            </Th>
            <Td className="whitespace-nowrap">{formatLocalDate(issuedOn, lang)}</Td>
            <Td>{seller}</Td>
            <Td numeric>{formatNumber(lines, lang)}</Td>
            <Td numeric className="font-medium">
              <Amount amount={net} currency={currency} />
            </Td>
            <Td numeric>
              <Amount amount={vat} currency={currency} />
            </Td>
            <Td numeric>
              <Amount amount={net + vat} currency={currency} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
