import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { CaseWriting } from "@/components/cases/case-writing";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { reportCaseAction } from "@/lib/cases/report-actions";
import { loadReportForm } from "@/lib/cases/report-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("report.heading") };
}

export default async function NewCasePage({ params, searchParams }: Props) {
  const { org, services, article, words } = await loadReportForm((await params).org, await searchParams);
  const [t, shell, lang] = await Promise.all([getTranslations("cases"), getTranslations("shell"), getLocale()]);
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.cases(org.slug) },
    { label: t("report.heading") },
  ];
  const choices = services.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader title={t("report.heading")} lead={t("report.lead", { org: org.name })} />
      {article && (
        <Notice title={t("report.about")}>
          <TextLink href={article.href}>{article.title}</TextLink>
        </Notice>
      )}
      <Messages of={["cases"]}>
        <CaseWriting lang={lang}>
          <Card>
            <CardBody>
              <ActionForm
                action={reportCaseAction}
                submit={t("report.submit")}
                variant="primary"
                hidden={{ org: org.slug, about: article?.id ?? "" }}
                fields={[
                  {
                    name: "title",
                    label: t("report.title"),
                    hint: t("report.titleHint"),
                    required: true,
                    defaultValue: words,
                  },
                  {
                    name: "service",
                    label: t("report.service"),
                    options: [{ value: "", label: t("report.serviceChoose") }, ...choices],
                    required: true,
                  },
                  {
                    name: "description",
                    label: t("report.description"),
                    hint: t("report.descriptionHint"),
                    multiline: true,
                    required: true,
                  },
                ]}
              />
            </CardBody>
          </Card>
        </CaseWriting>
      </Messages>
    </div>
  );
}
