import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";
import type { SearchResult } from "@/lib/search/finding/found";
import { facetNames, type SearchRequest, searchParams } from "@/lib/search/finding/request";
import { ResultList } from "./result-list";
import { TellUs, type TellUsProps } from "./tell-us";

export interface NothingFoundProps {
  request: SearchRequest;
  result: SearchResult;
  isNarrowed: boolean;
  tellAction: TellUsProps["action"];
}

const nothingChosen = Object.fromEntries(facetNames.map((name) => [name, undefined]));

/** Says whether it is the words or the choices that leave nothing, and what one can do about either. */
export function NothingFound({ request, result, isNarrowed, tellAction }: NothingFoundProps) {
  const t = useTranslations("search");
  const { query, lang } = request;
  if (isNarrowed) {
    const all = routes.help.search(lang, searchParams(request, nothingChosen));
    return (
      <EmptyState
        title={t("nothingNarrowed", { query })}
        action={
          <LinkButton href={all} scroll={false}>
            {t("widen")}
          </LinkButton>
        }
      >
        {t("nothingNarrowedLead")}
      </EmptyState>
    );
  }
  if (result.groups.length > 0) {
    return <EmptyState title={t("nothingInGroup", { query })}>{t("nothingInGroupLead")}</EmptyState>;
  }
  return (
    <>
      <EmptyState title={t("nothingTitle", { query })}>{t("nothingLead")}</EmptyState>
      {result.nearest.length > 0 && (
        <div className="grid gap-3">
          <p className="font-semibold">{t("nearest")}</p>
          <ResultList hits={result.nearest} lang={lang} />
        </div>
      )}
      <TellUs action={tellAction} words={query} lang={lang} />
    </>
  );
}
