import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { MailRow } from "@/lib/cases/mail/loaders";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { MailInState } from "./mail-in-state";

export function MailInTable({ mails }: { mails: readonly MailRow[] }) {
  const t = useTranslations("mailIn");
  const lang = useLocale();
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("column.subject")}</Th>
          <Th>{t("column.from")}</Th>
          <Th>{t("customer")}</Th>
          <Th>{t("column.why")}</Th>
          <Th>{t("column.received")}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <Tr key={mail.id}>
            <Td className="min-w-48 wrap-anywhere">
              <TextLink href={routes.desk.mailInOne(mail.id)}>{mail.subject || t("noSubject")}</TextLink>
            </Td>
            <Td className="min-w-40 wrap-anywhere">
              {mail.fromName || mail.fromAddress || t("nobody")}
              {mail.fromName && <span className="block text-ink-subtle">{mail.fromAddress}</span>}
            </Td>
            <Td className="min-w-32">{mail.customer ?? t("noCustomer")}</Td>
            <Td className="min-w-48">
              <MailInState mail={mail} />
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              {formatInstant(mail.receivedAt, lang, "Europe/Stockholm")}
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
