import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";
import type { SearchResult } from "@/lib/search/finding/found";
import { lastPage, pageSize, type SearchRequest, searchParams } from "@/lib/search/finding/request";
import { CaseList } from "./case-list";
import { FacetRail } from "./facet-rail";
import { NothingFound } from "./nothing-found";
import { ResultEvents } from "./result-events";
import { ResultList } from "./result-list";
import type { TellUsProps } from "./tell-us";

export interface SearchResultsProps {
  request: SearchRequest;
  /** Null when nothing was asked. */
  result: SearchResult | null;
  /** Takes what a reader missed. */
  tellAction: TellUsProps["action"];
}

export function SearchResults({ request, result, tellAction }: SearchResultsProps) {
  const t = useTranslations("search");
  if (!result) return <EmptyState title={t("startTitle")}>{t("startLead")}</EmptyState>;
  const { query, lang, group, page, filters } = request;
  const { total, corrected, facets, hits, cases } = result;
  const isNarrowed = Object.values(filters).some(Boolean);
  const hasRail = facets.some(({ values }) => values.length > 0);
  const isFirst = page === 1 && group === "help" && !isNarrowed;
  return (
    <div className="grid gap-4">
      <GroupTabs request={request} groups={result.groups} />
      <p className="wrap-anywhere text-ink-muted text-sm" role="status">
        {t("results", { count: total, query })}
        {corrected && ` ${t("corrected", { query: corrected })}`}
      </p>
      <ResultEvents seen={isFirst ? { query, lang, hits: total } : null} />
      <div className={cn("grid items-start gap-x-8 gap-y-4", hasRail && "lg:grid-cols-[14rem_minmax(0,1fr)]")}>
        {hasRail && <FacetRail request={request} facets={facets} />}
        <div className="grid min-w-0 gap-4">
          {total === 0 && (
            <NothingFound request={request} result={result} isNarrowed={isNarrowed} tellAction={tellAction} />
          )}
          {hits.length > 0 && <ResultList hits={hits} lang={lang} from={(page - 1) * pageSize + 1} />}
          {cases.length > 0 && <CaseList cases={cases} from={(page - 1) * pageSize + 1} />}
          <Pages request={request} total={total} />
        </div>
      </div>
    </div>
  );
}

/** Where the hits are. A reader of the help centre alone, and all that is found there, needs no tabs. */
function GroupTabs({ request, groups }: { request: SearchRequest; groups: SearchResult["groups"] }) {
  const t = useTranslations("search.group");
  const { lang, group } = request;
  const others = groups.some(({ name }) => name !== group);
  if (!others) return null;
  const items = groups.map(({ name, total }) => ({
    href: routes.help.search(lang, searchParams(request, { group: name })),
    label: t(name),
    current: name === group,
    count: formatNumber(total, lang),
  }));
  return <LinkTabs label={t("label")} items={items} />;
}

function Pages({ request, total }: { request: SearchRequest; total: number }) {
  const t = useTranslations("search.pages");
  const { lang, page } = request;
  const last = Math.min(lastPage, Math.ceil(total / pageSize));
  if (last <= 1 && page === 1) return null;
  const to = (next: number) => routes.help.search(lang, searchParams(request, { page: next }));
  const from = (page - 1) * pageSize + 1;
  return (
    <Pagination
      label={t("label")}
      summary={from > total ? null : t("summary", { from, to: Math.min(page * pageSize, total), total })}
      previous={{ href: page > 1 ? to(Math.min(page - 1, Math.max(last, 1))) : null, label: t("previous") }}
      next={{ href: page < last ? to(page + 1) : null, label: t("next") }}
    />
  );
}
