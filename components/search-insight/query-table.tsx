import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatInstant, formatNumber, formatPercent } from "@/lib/format";
import type { QueryRow, Reformulation } from "@/lib/search/insight/report-queries";
import { TaskCell } from "./task-cell";

const zone = "Europe/Stockholm";

interface QueryTableProps {
  caption: string;
  rows: readonly (QueryRow & { readonly hasTask?: boolean })[];
  /** Gaps can become tasks; the commonest queries show how often they were answered. */
  shows: "task" | "share";
}

/** What was searched for and how often. */
export function QueryTable({ caption, rows, shows }: QueryTableProps) {
  const t = useTranslations("searchInsight");
  const here = useLocale();
  return (
    <DataTable caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t("query")}</Th>
          <Th numeric>{t("times")}</Th>
          {shows === "share" && <Th numeric>{t("share")}</Th>}
          <Th>{t("last")}</Th>
          {shows === "task" && <Th>{t("task.head")}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ query, lang, times, answered, last, hasTask = false }) => (
          <Tr key={`${lang} ${query}`}>
            <Th scope="row" className="font-normal">
              <Query query={query} lang={lang} />
            </Th>
            <Td numeric>{formatNumber(times, here)}</Td>
            {shows === "share" && <Td numeric>{formatPercent(answered / times, here, 0)}</Td>}
            <Td className="whitespace-nowrap text-ink-subtle">{formatInstant(last, here, zone, "date")}</Td>
            {shows === "task" && (
              <Td className="whitespace-nowrap">
                <TaskCell gap={{ about: "query", words: query, lang }} hasTask={hasTask} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** What was searched for first and what instead. */
export function ReformulationTable({ caption, rows }: { caption: string; rows: readonly Reformulation[] }) {
  const t = useTranslations("searchInsight");
  const here = useLocale();
  return (
    <DataTable caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t("reformulated.from")}</Th>
          <Th>{t("reformulated.to")}</Th>
          <Th numeric>{t("times")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lang, from, to, times }) => (
          <Tr key={`${lang} ${from} ${to}`}>
            <Th scope="row" className="font-normal">
              <Query query={from} lang={lang} />
            </Th>
            <Td>
              <span lang={lang} className="break-words">
                {to}
              </span>
            </Td>
            <Td numeric>{formatNumber(times, here)}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The language is named where it is not the reader's. */
function Query({ query, lang }: { query: string; lang: "sv" | "en" }) {
  const t = useTranslations("searchInsight.langs");
  const here = useLocale();
  return (
    <>
      <span lang={lang} className="break-words">
        {query}
      </span>
      {lang !== here && <span className="ms-2 text-ink-subtle text-xs">{t(lang)}</span>}
    </>
  );
}
