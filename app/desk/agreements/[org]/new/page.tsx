import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { previewTermsAction } from "@/app/desk/agreements/preview-actions";
import { AgreementEditor } from "@/components/agreements/agreement-editor";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadAgreementEditor } from "@/lib/cases/levels/loaders";
import { formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";
import { warningRoles } from "@/lib/sla/agreement";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.editor"))("title") };
}

export default async function NewAgreementVersionPage({ params, searchParams }: Props) {
  const from = (await searchParams).from;
  const asked = typeof from === "string" && from !== "" ? from : undefined;
  const { org, begunFrom, ...editor } = await loadAgreementEditor((await params).org, asked);
  const [t, list, roles, shell, lang] = await Promise.all([
    getTranslations("agreements.editor"),
    getTranslations("agreements.list"),
    getTranslations("access.roles"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const crumbs = [
    { label: list("title"), href: routes.desk.agreements() },
    { label: org.name, href: routes.desk.agreement(org.slug) },
    { label: t("title") },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { date: formatLocalDate(begunFrom, lang) })} />
      <Messages of={["agreements", "sla"]}>
        <AgreementEditor
          {...editor}
          org={org.slug}
          roles={warningRoles.map((role) => ({ value: role, label: roles(role) }))}
          preview={previewTermsAction}
        />
      </Messages>
    </div>
  );
}
