import { Send } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { DeliveryTable } from "@/components/integrations/delivery-table";
import { SecretForm } from "@/components/integrations/secret-form";
import { topicKey } from "@/components/integrations/topic-name";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { endWebhookAction, rotateSecretAction } from "@/lib/intake/integration-actions";
import { loadWebhook } from "@/lib/intake/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; webhook: string }>;
  searchParams: Promise<{ page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("integrations"))("log") };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const { org: slug, webhook: id } = await params;
  const { org, webhook, deliveries, total, page, pages } = await loadWebhook(slug, id, await searchParams);
  const [t, shell, lang] = await Promise.all([getTranslations("integrations"), getTranslations("shell"), getLocale()]);
  const { name, url, topics, endedAt } = webhook;
  const hidden = { org: org.slug, webhook: id };
  const rows = deliveries.map(({ caseNumber, ...row }) => ({
    ...row,
    reference: caseNumber === null ? null : caseReference(org.key, caseNumber),
  }));
  const crumbs = [
    { label: t("title"), href: routes.desk.integrations() },
    { label: org.name, href: routes.desk.integrations(org.slug) },
    { label: name },
  ];
  const pageAt = (number: number) => routes.desk.webhook(org.slug, id, number);
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader title={name} lead={<span className="wrap-anywhere">{url}</span>} />
      <p className="flex flex-wrap gap-1.5">
        {topics.map((topic) => (
          <Badge key={topic}>{t(topicKey(topic))}</Badge>
        ))}
      </p>
      {endedAt && <Notice>{t("endedNotice", { when: formatInstant(endedAt, lang, "Europe/Stockholm") })}</Notice>}
      <Messages of={["integrations"]}>
        <Card>
          <CardHeader title={t("log")} note={t("logNote")} />
          {rows.length === 0 ? (
            <EmptyState icon={<Send />} title={t("noDeliveries")}>
              {t("noDeliveriesLead")}
            </EmptyState>
          ) : (
            <DeliveryTable org={org.slug} webhook={id} rows={rows} maySend={endedAt === null} />
          )}
        </Card>
        {total > 0 && (
          <Pagination
            label={t("log")}
            summary={t("count", { n: total })}
            previous={{ href: page > 1 ? pageAt(page - 1) : null, label: t("newer") }}
            next={{ href: page < pages ? pageAt(page + 1) : null, label: t("older") }}
          />
        )}
        {endedAt === null && (
          <div className="grid gap-6 lg:grid-cols-2">
            <Card>
              <CardHeader title={t("secretCard")} note={t("secretCardLead")} />
              <CardBody>
                <SecretForm action={rotateSecretAction} submit={t("rotate")} hidden={hidden} />
              </CardBody>
            </Card>
            <Card>
              <CardHeader title={t("end")} note={t("endLead")} />
              <CardBody>
                <ActionForm action={endWebhookAction} submit={t("end")} variant="danger" hidden={hidden} />
              </CardBody>
            </Card>
          </div>
        )}
      </Messages>
    </div>
  );
}
