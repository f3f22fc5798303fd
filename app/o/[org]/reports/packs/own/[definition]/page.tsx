import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { ArrangeParts } from "@/components/reports/own/arrange-parts";
import { PartForm } from "@/components/reports/own/part-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { endOwnReportAction, renameOwnReportAction } from "@/lib/reports/own/actions";
import { loadOwnReport } from "@/lib/reports/own/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; definition: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("packs.own"))("editTitle") };
}

export default async function OwnReportPage({ params }: Props) {
  const { org: slug, definition: id } = await params;
  const { org, definition, left, current } = await loadOwnReport(slug, id);
  const [t, packs, shell] = await Promise.all([
    getTranslations("packs.own"),
    getTranslations("packs"),
    getTranslations("shell"),
  ]);
  const { name, parts } = definition;
  const hidden = { org: org.slug, definition: id };
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: packs("title"), href: routes.customer.packs(org.slug) },
    { label: name },
  ];
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={org.name}
        title={name}
        lead={t("editLead")}
        actions={
          parts.length > 0 && <LinkButton href={routes.customer.pack(org.slug, id, current)}>{t("read")}</LinkButton>
        }
      />
      <Messages of={["packs"]}>
        <ArrangeParts org={org.slug} definition={id} told={parts.map(({ section }) => section)} left={left} />
        {parts.map((part) => (
          <PartForm key={part.section} org={org.slug} definition={id} part={part} />
        ))}
        <Card>
          <CardHeader title={t("name")} />
          <CardBody>
            <ActionForm
              action={renameOwnReportAction}
              submit={t("rename")}
              hidden={hidden}
              inline
              fields={[{ name: "name", label: t("name"), required: true, defaultValue: name }]}
            />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t("end")} note={t("endLead")} />
          <CardBody>
            <ActionForm action={endOwnReportAction} submit={t("end")} variant="danger" hidden={hidden} />
          </CardBody>
        </Card>
      </Messages>
    </div>
  );
}
