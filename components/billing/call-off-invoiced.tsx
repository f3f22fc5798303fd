import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type CallOffState, isCounted } from "@/lib/billing/call-offs/lifecycle";
import type { CallOffInvoiceLine } from "@/lib/billing/call-offs/queries";
import { formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

interface CallOffInvoicedProps {
  org: string;
  reference: string;
  state: CallOffState;
  lines: readonly CallOffInvoiceLine[];
}

/** The invoice lines that carry the call-off's number, and a word where they should not be there yet. */
export function CallOffInvoiced({ org, reference, state, lines }: CallOffInvoicedProps) {
  const t = useTranslations("callOffs.page");
  const column = useTranslations("billing.column");
  const lang = useLocale();
  const isEarly = lines.length > 0 && state !== "invoiced";
  return (
    <Card>
      <CardHeader title={t("invoiced")} />
      <CardBody className="grid grid-cols-1 gap-3">
        {isEarly && (
          <Notice kind="warn">
            {isCounted(state) ? t("invoicedEarly", { reference }) : t("invoicedNever", { reference })}
          </Notice>
        )}
        {lines.length === 0 ? (
          <p className="text-ink-muted text-sm">{t("invoicedNone", { reference })}</p>
        ) : (
          <DataTable caption={t("invoiced")} hideCaption>
            <thead>
              <tr>
                <Th>{column("text")}</Th>
                <Th>{column("invoice")}</Th>
                <Th>{column("month")}</Th>
                <Th numeric>{column("amount")}</Th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, position, text, month, amount, currency, invoice }) => (
                <Tr key={id}>
                  <Th scope="row">{text}</Th>
                  <Td className="whitespace-nowrap">
                    <TextLink href={routes.customer.invoice(org, invoice.id, position)}>{invoice.number}</TextLink>
                  </Td>
                  <Td className="whitespace-nowrap">{formatLocalMonth(month, lang, "shortMonth")}</Td>
                  <Td numeric>
                    <Amount amount={amount} currency={currency} />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </CardBody>
    </Card>
  );
}
