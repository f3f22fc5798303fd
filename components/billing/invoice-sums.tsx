import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FileForm } from "@/components/access/file-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import { decimalOf, toHundredths } from "@/lib/billing/decimal";
import { attachInvoiceFileAction } from "@/lib/billing/invoices/actions";
import { vatRatesSchema } from "@/lib/billing/invoices/draft";
import type { WholeInvoice } from "@/lib/billing/invoices/queries";
import { formatDecimal } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount, amountText } from "./amount";

interface InvoiceSumsProps {
  org: string;
  invoice: WholeInvoice;
  /** Whoever takes invoices in may put a PDF beside one. */
  mayAttach: boolean;
}

/** What an invoice comes to, VAT apart and per rate, and the files that came with it. */
export function InvoiceSums({ org, invoice, mayAttach }: InvoiceSumsProps) {
  const t = useTranslations("billing.invoice");
  const lang = useLocale();
  const { id, kind, currency, net, vat, vatRates, files } = invoice;
  const ofText = (text: string) => toHundredths(decimalOf(text));
  const rows: [string, bigint][] = [
    [t("net"), net],
    ...vatRatesSchema.parse(vatRates).map(({ rate, net: base, vat: tax }): [string, bigint] => {
      const words = { rate: formatDecimal(rate, lang), net: amountText(ofText(base), currency, lang) };
      return [t("vatRate", words), ofText(tax)];
    }),
    [t(kind === "invoice" ? "gross" : "credited"), net + vat],
  ];
  return (
    <Card>
      <CardHeader title={t("sums")} />
      <CardBody className="grid gap-4 text-sm">
        <dl className="ms-auto grid w-full max-w-md gap-1">
          {rows.map(([label, amount], index) => (
            <div
              key={label}
              className={`flex justify-between gap-6 ${index === rows.length - 1 ? "border-line border-t pt-1 font-semibold" : ""}`}
            >
              <dt>{label}</dt>
              <dd>
                <Amount amount={amount} currency={currency} />
              </dd>
            </div>
          ))}
        </dl>
        {files.length > 0 && (
          <ul aria-label={t("files")} className="grid gap-1">
            {files.map(({ id: file, name }) => (
              <li key={file} className="flex items-center gap-2">
                <FileText aria-hidden className="size-4 text-ink-subtle" />
                <TextLink href={routes.customer.invoiceFile(org, id, file)} download>
                  {name}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
        {mayAttach && (
          <Messages of={["billing"]}>
            <FileForm
              action={attachInvoiceFileAction}
              name="file"
              accept=".pdf,application/pdf"
              label={t("file.label")}
              hint={t("file.hint")}
              submit={t("file.send")}
              hidden={{ org, invoice: id }}
            />
          </Messages>
        )}
      </CardBody>
    </Card>
  );
}
