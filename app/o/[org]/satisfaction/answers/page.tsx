import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerFilterForm } from "@/components/satisfaction/answer-filter-form";
import { AnswerList } from "@/components/satisfaction/answer-list";
import { narrowedTo } from "@/components/satisfaction/narrowed-to";
import { satisfactionContext } from "@/components/satisfaction/satisfaction-context";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { NumberedPages } from "@/components/ui/numbered-pages";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";
import { answersPerPage, textOfAnswerFilter } from "@/lib/satisfaction/answer-filter";
import { loadAnswers } from "@/lib/satisfaction/loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("satisfaction.answers"))("title") };
}

export default async function SurveyAnswersPage({ params, searchParams }: Props) {
  const page = await loadAnswers((await params).org, singleValues(await searchParams));
  const { org, filter, answers, total, number, tags, services, sites, may } = page;
  const [t, outer, shell, lang] = await Promise.all([
    getTranslations("satisfaction.answers"),
    getTranslations("satisfaction"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const words = { unknown: outer("unknown"), priority: (value: string) => outer("priority", { priority: value }) };
  const context = satisfactionContext({ org: org.slug, lang, services, sites, mayRead: true, words });
  const narrowed = narrowedTo(filter, context);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: org.name, href: routes.customer.home(org.slug) },
          { label: outer("title"), href: routes.customer.satisfaction(org.slug) },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <AnswerFilterForm filter={filter} tags={tags} />
      <Card>
        <CardHeader
          title={t("count", { n: total })}
          note={
            narrowed && (
              <span>
                {t("narrowed", { what: narrowed })}{" "}
                <TextLink href={routes.customer.surveyAnswers(org.slug)}>{t("clear")}</TextLink>
              </span>
            )
          }
        />
        <CardBody>
          {answers.length === 0 && <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>}
          <Messages of={["satisfaction"]}>
            <AnswerList org={org} answers={answers} context={context} may={may} />
          </Messages>
          <NumberedPages
            page={number}
            perPage={answersPerPage}
            count={total}
            href={(page) => routes.customer.surveyAnswers(org.slug, textOfAnswerFilter({ ...filter, page }))}
            label={t("title")}
            summary={(shown) => t("page", shown)}
            previous={t("newer")}
            next={t("older")}
          />
        </CardBody>
      </Card>
    </div>
  );
}
