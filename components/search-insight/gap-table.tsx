import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatNumber, formatPercent } from "@/lib/format";
import type { SearchReport } from "@/lib/search/insight/loaders";
import { TaskCell } from "./task-cell";

/** What cases are about, most first, beside what there is to read about it. */
export function GapTable({ topics }: { topics: SearchReport["topics"] }) {
  const t = useTranslations("searchInsight.gaps");
  const task = useTranslations("searchInsight.task");
  const lang = useLocale();
  return (
    <DataTable caption={t("title")} hideCaption>
      <thead>
        <tr>
          <Th>{t("topic")}</Th>
          <Th numeric>{t("cases")}</Th>
          <Th numeric>{t("cumulative")}</Th>
          <Th numeric>{t("articles")}</Th>
          <Th numeric>{t("searches")}</Th>
          <Th>{task("head")}</Th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ name, cases, share, cumulative, articles, searches, hasTask }) => (
          <Tr key={name}>
            <Th scope="row">{name}</Th>
            <Td numeric>
              {formatNumber(cases, lang)}
              <span className="ms-1 text-ink-subtle text-xs">({formatPercent(share, lang, 0)})</span>
            </Td>
            <Td numeric>
              <span className="inline-flex items-center gap-2">
                <Bar share={cumulative} />
                <span className="min-w-12">{formatPercent(cumulative, lang, 0)}</span>
              </span>
            </Td>
            <Td numeric>{articles === 0 ? <Badge tone="warn">{t("none")}</Badge> : formatNumber(articles, lang)}</Td>
            <Td numeric>{formatNumber(searches, lang)}</Td>
            <Td className="whitespace-nowrap">
              <TaskCell gap={{ about: "topic", words: name, lang: null }} hasTask={hasTask} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The figure beside it as a length. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="hidden h-2 w-20 sm:block">
      <rect width="100" height="8" className="fill-surface-muted" />
      <rect width={share * 100} height="8" className="fill-accent" />
    </svg>
  );
}
