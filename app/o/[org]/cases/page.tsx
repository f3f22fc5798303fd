import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseFilterForm } from "@/components/cases/case-filter";
import { CaseTable } from "@/components/cases/case-table";
import { FilterChips } from "@/components/cases/filter-chips";
import { WaitingForYou } from "@/components/cases/follow/waiting-for-you";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Segmented } from "@/components/ui/segmented";
import { caseStateFilters, queryOfFilter, type WhoseFilter, whoseFilters } from "@/lib/cases/filters";
import { loadCaseList } from "@/lib/cases/loaders";
import { textOfCursor, textOfSorting } from "@/lib/cases/sorting";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("title") };
}

export default async function CasesPage({ params, searchParams }: Props) {
  const list = await loadCaseList((await params).org, await searchParams);
  const { org, filter, sorting, rows, count, next, readsAll, reports } = list;
  const [t, follow, lang] = await Promise.all([getTranslations("cases"), getTranslations("follow.list"), getLocale()]);
  const services = list.services.map(({ key, name, nameEn }) => ({
    key,
    name: lang === "en" ? (nameEn ?? name) : name,
  }));
  const names = Object.fromEntries(services.map(({ key, name }) => [key, name]));
  const query = queryOfFilter(filter);
  const leads = {
    mine: follow("leadMine", { org: org.name }),
    watched: follow("leadWatched", { org: org.name }),
    all: t("lead", { org: org.name }),
  };
  const emptyTitles = { mine: follow("emptyMine"), watched: follow("emptyWatched"), all: t("emptyTitle") };
  const emptyLeads = { mine: follow("emptyMineLead"), watched: follow("emptyWatchedLead"), all: t("emptyLead") };
  const sort = textOfSorting(sorting);
  const href = (changes: Record<string, string>) => routes.customer.cases(org.slug, { ...query, sort, ...changes });
  const of = filter.clock ? "clocks" : "cases";
  const summary = list.isCounted ? t(`count.${of}`, { n: count }) : t(`count.${of}Over`, { n: count - 1 });
  return (
    <div className="grid grid-cols-1 gap-5">
      <PageHeader
        eyebrow={org.name}
        title={readsAll ? t("title") : t("own")}
        actions={
          <>
            {readsAll && <LinkButton href={routes.customer.caseFigures(org.slug)}>{t("toFigures")}</LinkButton>}
            {rows.length > 0 && (
              <LinkButton href={routes.customer.slaExport(org.slug, { ...query, sort })} download>
                {t("download")}
              </LinkButton>
            )}
            {reports && (
              <LinkButton variant="primary" href={routes.customer.newCase(org.slug)}>
                {follow("report")}
              </LinkButton>
            )}
          </>
        }
        lead={readsAll ? leads[filter.whose] : t("leadOwn")}
      />
      {readsAll && (
        <div>
          <Segmented
            label={follow("whose")}
            items={whoseFilters
              .filter((whose) => reports || whose !== "mine")
              .map((whose) => ({
                href: routes.customer.cases(org.slug, withWhose(query, whose)),
                label: whose === "all" ? follow("org", { org: org.name }) : follow(whose),
                current: filter.whose === whose,
              }))}
          />
        </div>
      )}
      <WaitingForYou org={org} cases={list.waiting} now={list.now} />
      <LinkTabs
        label={t("tabs")}
        items={caseStateFilters.map((state) => ({
          href: href({ state }),
          label: t(`stateFilter.${state}`),
          current: filter.state === state,
        }))}
      />
      <CaseFilterForm filter={filter} query={query} services={services} />
      <FilterChips
        org={org}
        filter={filter}
        query={query}
        serviceName={(key) => services.find((service) => service.key === key)?.name ?? key}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={readsAll ? emptyTitles[filter.whose] : count > 0 ? t("emptyTitle") : t("emptyOwnTitle")}
          icon={<Inbox />}
        >
          {emptyLeads[filter.whose]}
        </EmptyState>
      ) : (
        <>
          <Card>
            <CaseTable
              {...{ org, rows, sorting, query, now: list.now }}
              services={names}
              byClock={filter.clock !== null}
            />
          </Card>
          <Pagination
            label={t("pages")}
            summary={summary}
            previous={{ href: list.isFirstPage ? null : href({}), label: t("first") }}
            next={{ href: next && href({ after: textOfCursor(next) }), label: t("next") }}
          />
        </>
      )}
      {list.unseen > 0 && <p className="text-ink-subtle text-sm">{t("unseen", { n: list.unseen })}</p>}
    </div>
  );
}

/** The same list of other people's cases; the search in words and the filters stay. */
function withWhose(query: Record<string, string>, whose: WhoseFilter): Record<string, string> {
  const { whose: _former, ...rest } = query;
  return whose === "all" ? rest : { whose, ...rest };
}
