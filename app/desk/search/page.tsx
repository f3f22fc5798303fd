import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GapTable } from "@/components/search-insight/gap-table";
import { QueryTable, ReformulationTable } from "@/components/search-insight/query-table";
import { DeflectionFigures, ReportFigures } from "@/components/search-insight/report-figures";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";
import { loadSearchReport } from "@/lib/search/insight/loaders";
import { periods } from "@/lib/search/insight/period";

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("searchInsight"))("title") };
}

export default async function SearchReportPage({ searchParams }: Props) {
  const report = await loadSearchReport(await searchParams);
  const t = await getTranslations("searchInsight");
  const { days, figures, deflection, nothingFound, nothingOpened, reformulations, top, topics, allTopics } = report;
  const period = (value: number) => ({
    href: routes.desk.search({ days: value === 30 ? undefined : String(value) }),
    label: t("days", { n: value }),
    current: value === days,
  });
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={routes.desk.synonyms()}>{t("synonyms.title")}</LinkButton>}
      />
      <LinkTabs label={t("period")} items={periods.map(period)} />
      <ReportFigures figures={figures} />
      <section aria-labelledby="deflection" className="grid gap-3">
        <h2 id="deflection" className="font-semibold text-base">
          {t("deflection.title")}
        </h2>
        <p className="max-w-prose text-ink-subtle text-sm">{t("deflection.note")}</p>
        <DeflectionFigures deflection={deflection} />
      </section>
      <Messages of={["searchInsight"]}>
        <List title={t("gaps.title")} note={t("gaps.note")} empty={topics.length === 0 && t("gaps.empty")}>
          <GapTable topics={topics} />
          {topics.length < allTopics && (
            <p className="px-5 py-3 text-ink-subtle text-sm">
              {t("gaps.more", { shown: topics.length, all: allTopics })}
            </p>
          )}
        </List>
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <List
            title={t("nothingFound.title")}
            note={t("nothingFound.note")}
            empty={nothingFound.length === 0 && t("nothingFound.empty")}
          >
            <QueryTable caption={t("nothingFound.title")} rows={nothingFound} shows="task" />
          </List>
          <List
            title={t("nothingOpened.title")}
            note={t("nothingOpened.note")}
            empty={nothingOpened.length === 0 && t("nothingOpened.empty")}
          >
            <QueryTable caption={t("nothingOpened.title")} rows={nothingOpened} shows="task" />
          </List>
          <List
            title={t("reformulated.title")}
            note={t("reformulated.note")}
            empty={reformulations.length === 0 && t("reformulated.empty")}
          >
            <ReformulationTable caption={t("reformulated.title")} rows={reformulations} />
          </List>
          <List title={t("top.title")} empty={top.length === 0 && t("top.empty")}>
            <QueryTable caption={t("top.title")} rows={top} shows="share" />
          </List>
        </div>
      </Messages>
    </div>
  );
}

interface ListProps {
  title: string;
  note?: string;
  /** The sentence that stands where there is nothing. */
  empty: string | false;
  children: ReactNode;
}

function List({ title, note, empty, children }: ListProps) {
  return (
    <Card>
      <CardHeader title={title} note={note} />
      {empty ? (
        <CardBody className="text-ink-subtle text-sm">{empty}</CardBody>
      ) : (
        <div className="pt-2">{children}</div>
      )}
    </Card>
  );
}
