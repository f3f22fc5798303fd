import { PlugZap } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { OutageTable } from "@/components/agreements/outage-table";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";
import { registerOutageAction } from "@/lib/sla/availability/actions";
import { loadOutages } from "@/lib/sla/availability/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.outages"))("title") };
}

export default async function OutagesPage({ params }: Props) {
  const { org, customers, outages, services, now, localNow } = await loadOutages((await params).org);
  const t = await getTranslations("agreements.outages");
  const kinds = [
    { value: "unplanned", label: t("unplanned") },
    { value: "planned", label: t("plannedYes") },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead")} />
      {customers.length > 1 && (
        <LinkTabs
          label={t("choose")}
          items={customers.map(({ slug, name }) => ({
            href: routes.desk.outages(slug),
            label: name,
            current: slug === org.slug,
          }))}
        />
      )}
      <Messages of={["agreements"]}>
        <Card>
          <CardHeader title={t("register")} />
          <CardBody className="max-w-2xl">
            <ActionForm
              action={registerOutageAction}
              submit={t("submit")}
              variant="primary"
              hidden={{ org: org.slug }}
              fields={[
                {
                  name: "service",
                  label: t("service"),
                  options: [
                    { value: "", label: t("serviceChoose") },
                    ...services.map(({ key, name }) => ({ value: key, label: name })),
                  ],
                },
                { name: "kind", label: t("planned"), options: kinds },
                { name: "from", label: t("from"), type: "datetime-local", defaultValue: localNow },
                { name: "to", label: t("to"), type: "datetime-local", hint: t("toHint") },
                { name: "agreedOn", label: t("agreedOn"), type: "date", hint: t("agreedHint") },
                { name: "note", label: t("note"), hint: t("noteHint"), multiline: true },
              ]}
            />
          </CardBody>
        </Card>
        {outages.length === 0 ? (
          <EmptyState title={t("empty")} icon={<PlugZap />}>
            {t("emptyLead")}
          </EmptyState>
        ) : (
          <Card>
            <CardHeader title={t("caption")} />
            <div className="pt-2">
              <OutageTable org={org} outages={outages} services={services} now={now} localNow={localNow} />
            </div>
          </Card>
        )}
      </Messages>
    </div>
  );
}
