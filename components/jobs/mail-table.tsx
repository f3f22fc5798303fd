import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { type MailState, MailStateBadge } from "./mail-state";

export interface MailTableRow {
  id: string;
  /** ISO instant. */
  createdAt: string;
  to: string | null;
  subject: string;
  state: MailState;
}

export function MailTable({ mails, caption }: { mails: readonly MailTableRow[]; caption: string }) {
  const t = useTranslations("outbox");
  const lang = useLocale();
  return (
    <DataTable caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t("subject")}</Th>
          <Th>{t("to")}</Th>
          <Th>{t("stateHead")}</Th>
          <Th>{t("created")}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, to, state, createdAt }) => (
          <Tr key={id}>
            <Td className="min-w-48 wrap-anywhere">
              <TextLink href={routes.desk.mail(id)}>{subject}</TextLink>
            </Td>
            <Td className="min-w-40 wrap-anywhere">{to ?? t("nobody")}</Td>
            <Td>
              <MailStateBadge state={state} />
            </Td>
            <Td className="whitespace-nowrap tabular-nums">{formatInstant(createdAt, lang, "Europe/Stockholm")}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
