import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MailStateBadge } from "@/components/jobs/mail-state";
import { MailText } from "@/components/jobs/mail-text";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import { loadMail } from "@/lib/jobs/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ mail: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function MailPage({ params }: Props) {
  const { mail, origin } = await loadMail((await params).mail);
  const t = await getTranslations("outbox");
  const lang = await getLocale();
  const moment = (iso: string) => formatInstant(iso, lang, "Europe/Stockholm");
  const to = [mail.to ?? t("nobody"), mail.address === mail.to ? null : mail.address].filter(Boolean).join(", ");
  return (
    <div className="grid gap-6">
      <PageHeader
        title={mail.subject}
        eyebrow={<TextLink href={routes.desk.outbox()}>{t("back")}</TextLink>}
        actions={<MailStateBadge state={mail.state} />}
      />
      <Card>
        <dl className="grid gap-x-6 gap-y-2 border-line border-b px-5 py-4 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-ink-subtle">{t("to")}</dt>
          <dd className="wrap-anywhere">{to}</dd>
          <dt className="text-ink-subtle">{t("created")}</dt>
          <dd className="tabular-nums">{moment(mail.createdAt)}</dd>
          <dt className="text-ink-subtle">{t("stateHead")}</dt>
          <dd>{t(`stateLead.${mail.state}`, { when: mail.sentAt ? moment(mail.sentAt) : "" })}</dd>
        </dl>
        <CardBody>
          <MailText text={mail.text} origin={origin} />
        </CardBody>
      </Card>
    </div>
  );
}
