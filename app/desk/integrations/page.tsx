import { KeyRound, Webhook } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyTable } from "@/components/integrations/key-table";
import { SecretForm } from "@/components/integrations/secret-form";
import { WebhookTable } from "@/components/integrations/webhook-table";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { topics } from "@/lib/cases/topics";
import { addWebhookAction, makeKeyAction } from "@/lib/intake/integration-actions";
import { loadIntegrations } from "@/lib/intake/loaders";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<{ org?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("integrations"))("title") };
}

export default async function IntegrationsPage({ searchParams }: Props) {
  const { customers, org, keys, webhooks, origin, usualLastDate } = await loadIntegrations(await searchParams);
  const t = await getTranslations("integrations");
  const options = customers.map(({ slug, name }) => ({ value: slug, label: name }));
  const rights = (["read", "write", "hook", "invoices", "billing", "mail"] as const).map((value) => ({
    value,
    label: t(`rights.${value}`),
  }));
  const named = { name: "name", label: t("name"), hint: t("nameHint") };
  const hidden = { org: org.slug };
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form className="flex flex-wrap items-end gap-3">
        <SelectField name="org" label={t("customer")} options={options} defaultValue={org.slug} />
        <Button type="submit">{t("show")}</Button>
      </form>
      <Messages of={["integrations"]}>
        <Card>
          <CardHeader title={t("keys")} note={t("keysNote")} />
          {keys.length === 0 ? (
            <EmptyState icon={<KeyRound />} title={t("noKeys")}>
              {t("noKeysLead")}
            </EmptyState>
          ) : (
            <KeyTable org={org.slug} keys={keys} />
          )}
        </Card>
        <div className="grid gap-6 lg:grid-cols-2">
          <Card>
            <CardHeader title={t("newKey")} />
            <CardBody>
              <SecretForm
                key={org.slug}
                action={makeKeyAction}
                submit={t("make")}
                hidden={hidden}
                fields={[
                  named,
                  { name: "rights", label: t("rightsHead"), options: rights },
                  {
                    ...{ name: "until", label: t("until"), hint: t("untilHint"), type: "date", optional: true },
                    defaultValue: usualLastDate,
                  },
                ]}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("api")} note={t("apiLead")} />
            <CardBody className="grid gap-3">
              <pre className="wrap-anywhere whitespace-pre-wrap rounded-md bg-surface-muted p-3 text-xs">
                {`curl -H "Authorization: Bearer smv_…" \\\n  "${origin}/api/v1/cases?state=unclosed&limit=20"`}
              </pre>
              <p>
                <TextLink href={routes.api.description()}>{t("apiLink")}</TextLink>
              </p>
            </CardBody>
          </Card>
        </div>
        <Card>
          <CardHeader title={t("webhooks")} note={t("webhooksNote")} />
          {webhooks.length === 0 ? (
            <EmptyState icon={<Webhook />} title={t("noWebhooks")}>
              {t("noWebhooksLead")}
            </EmptyState>
          ) : (
            <WebhookTable org={org.slug} webhooks={webhooks} />
          )}
        </Card>
        <Card>
          <CardHeader title={t("newWebhook")} />
          <CardBody>
            <SecretForm
              key={org.slug}
              action={addWebhookAction}
              submit={t("add")}
              hidden={hidden}
              fields={[named, { name: "url", label: t("urlHead"), hint: t("urlHint") }]}
              topics={topics}
            />
          </CardBody>
        </Card>
      </Messages>
    </div>
  );
}
