import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CallOffForm } from "@/components/billing/call-off-form";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mostLines } from "@/lib/billing/call-offs/call-off";
import { loadNewCallOff } from "@/lib/billing/call-offs/request-loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("callOffs"))("form.title") };
}

export default async function NewCallOffPage({ params, searchParams }: Props) {
  const page = await loadNewCallOff((await params).org, singleValues(await searchParams));
  const { org, hasContract, left, ...form } = page;
  const t = await getTranslations("callOffs");
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("form.title")} lead={t("form.lead")} />
      <BillingTabs org={org.slug} current="callOffs" />
      {form.scenario && <Notice>{t("form.fromScenario", { name: form.scenario.name })}</Notice>}
      {left > 0 && <Notice kind="warn">{t("form.left", { n: left, most: mostLines })}</Notice>}
      {hasContract ? (
        <Messages of={["callOffs"]}>
          <Card>
            <CardBody className="max-w-4xl">
              <CallOffForm {...form} org={org.slug} />
            </CardBody>
          </Card>
        </Messages>
      ) : (
        <EmptyState title={t("none")}>{t("noContract")}</EmptyState>
      )}
    </div>
  );
}
