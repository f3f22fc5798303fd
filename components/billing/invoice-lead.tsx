import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { NamedInvoice, WholeInvoice } from "@/lib/billing/invoices/queries";
import { formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";

/** Who sent it and when, and which others it belongs to: a credit note leads to its invoice, and the invoice to its credit notes. */
export function InvoiceLead({ org, invoice }: { org: string; invoice: WholeInvoice }) {
  const t = useTranslations("billing.invoice");
  const lang = useLocale();
  const { kind, seller, issuedOn, dueOn, credits, credited, creditedBy } = invoice;
  const link = ({ id, number }: NamedInvoice) => (
    <TextLink key={id} href={routes.customer.invoice(org, id)}>
      {number}
    </TextLink>
  );
  const named = credited ? link(credited) : credits;
  return (
    <p>
      {t("lead", { seller, date: formatLocalDate(issuedOn, lang) })}
      {kind === "invoice" && dueOn && <> {t("due", { date: formatLocalDate(dueOn, lang) })}</>}
      {credits && (
        <>
          {" "}
          {kind === "invoice"
            ? t.rich("refersTo", { number: () => named })
            : t.rich("credits", { number: () => named })}
        </>
      )}
      {creditedBy.length > 0 && (
        <>
          {" "}
          {t.rich("creditedBy", {
            numbers: () => creditedBy.flatMap((one, index) => [index > 0 && ", ", link(one)]),
          })}
        </>
      )}
    </p>
  );
}
