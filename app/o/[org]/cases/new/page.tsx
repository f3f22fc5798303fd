import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseWriting } from "@/components/cases/case-writing";
import { ReportForm } from "@/components/cases/follow/report-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadReportForm } from "@/lib/cases/report-loaders";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("report.heading") };
}

export default async function NewCasePage({ params, searchParams }: Props) {
  const form = await loadReportForm((await params).org, await searchParams);
  const { org, services, article } = form;
  const [t, words, shell, lang] = await Promise.all([
    getTranslations("cases"),
    getTranslations("reporting"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const inWords = (at: number) =>
    `${formatInstant(new Date(at), lang, org.timeZone, "longDate")} ${formatInstant(new Date(at), lang, org.timeZone, "time")}`;
  const prospects = form.prospects.map((group) => ({
    ...group,
    prospects: group.prospects.map(({ impact, urgency, priority, answerBy }) => ({
      ...{ impact, urgency },
      text: [words("priority", { priority }), answerBy && words("answerBy", { when: inWords(answerBy) })]
        .filter(Boolean)
        .join(" "),
    })),
  }));
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.cases(org.slug) },
    { label: t("report.heading") },
  ];
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader title={t("report.heading")} lead={t("report.lead", { org: org.name })} />
      {article && (
        <Notice title={t("report.about")}>
          <TextLink href={article.href}>{article.title}</TextLink>
        </Notice>
      )}
      {form.opensAt !== null && (
        <Notice kind="warn" title={words("closed")}>
          {words("closedLead", { when: inWords(form.opensAt) })}
        </Notice>
      )}
      <Messages of={["cases", "follow", "reporting"]}>
        <CaseWriting lang={lang}>
          <Card>
            <CardBody>
              <ReportForm
                org={org.slug}
                about={article?.id ?? ""}
                name={form.key}
                owner={form.owner}
                title={form.words}
                services={services.map(({ key, name }) => ({ value: key, label: name }))}
                prospects={prospects}
              />
            </CardBody>
          </Card>
        </CaseWriting>
      </Messages>
    </div>
  );
}
