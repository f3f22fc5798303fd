import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchResult } from "@/lib/search/finding/found";
import { ResultList } from "./result-list";

export interface SearchResultsProps {
  query: string;
  /** Null when nothing was asked. */
  answer: SearchResult | null;
}

export function SearchResults({ query, answer }: SearchResultsProps) {
  const t = useTranslations("search");
  if (!answer) return <EmptyState title={t("startTitle")}>{t("startLead")}</EmptyState>;
  if (answer.hits.length === 0) {
    return (
      <div className="grid gap-6">
        <EmptyState title={t("nothingTitle", { query })}>{t("nothingLead")}</EmptyState>
        {answer.nearest.length > 0 && (
          <div className="grid gap-3">
            <p className="font-semibold">{t("nearest")}</p>
            <ResultList hits={answer.nearest} />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <p className="text-ink-muted text-sm" role="status">
        {t("results", { count: answer.total, query })}
        {answer.corrected && ` ${t("corrected", { query: answer.corrected })}`}
      </p>
      <ResultList hits={answer.hits} />
    </div>
  );
}
