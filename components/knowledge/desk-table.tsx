import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalDate, formatPercent } from "@/lib/format";
import { type DeskRow, stateOf } from "@/lib/knowledge/desk/desk-list";
import { langs } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { DeskStateBadge } from "./desk-states";
import { ownerName } from "./owner-name";

interface DeskTableProps {
  rows: readonly DeskRow[];
  sections: readonly { key: string; title: string }[];
  /** A local date. */
  today: string;
}

/** Documents one a line; a narrow window folds columns into the title instead of scrolling. */
export function DeskTable({ rows, sections, today }: DeskTableProps) {
  const t = useTranslations("knowledge.list");
  const kind = useTranslations("knowledge.kind");
  const sectionOf = (key: string | null) => sections.find((section) => section.key === key)?.title ?? key;
  return (
    <DataTable caption={t("caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("tableTitle")}</Th>
          <Th className={fromMedium}>{t("tableKind")}</Th>
          <Th className={fromSmall}>{t("tableState")}</Th>
          <Th className={fromLarge}>{t("tableReview")}</Th>
          <Th className={fromLarge}>{t("tableOwner")}</Th>
          <Th className={fromLarge} numeric>
            {t("tableUse")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" className="text-start sm:min-w-72">
              <Titles row={row} />
              <span className="mt-1.5 flex flex-wrap gap-1.5 sm:hidden">
                <DeskStateBadge state={stateOf(row)} />
              </span>
            </Th>
            <Td className={fromMedium}>
              {kind(row.kind)}
              <span className="block text-ink-subtle">{row.customer ?? sectionOf(row.sectionKey)}</span>
            </Td>
            <Td className={fromSmall}>
              <DeskStateBadge state={stateOf(row)} />
            </Td>
            <Td className={fromLarge}>
              <ReviewDate date={row.reviewBy} today={today} />
            </Td>
            <Td className={fromLarge}>
              <span className="block max-w-40 truncate">
                {row.owner ? ownerName(row.owner) : <span className="text-ink-subtle">{t("noOwner")}</span>}
              </span>
            </Td>
            <Td className={fromLarge} numeric>
              <Use row={row} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const fromSmall = "max-sm:hidden";
const fromMedium = "max-md:hidden";
const fromLarge = "max-xl:hidden";

function Titles({ row }: { row: DeskRow }) {
  const t = useTranslations("knowledge.list");
  const short = useTranslations("knowledge.langShort");
  const [first, ...others] = row.texts;
  const missing = langs.filter((candidate) => row.texts.every((text) => text.lang !== candidate));
  return (
    <>
      <TextLink href={routes.desk.document(row.id)} lang={first?.lang}>
        {first?.title ?? row.key}
      </TextLink>
      {others.map((text) => (
        <span key={text.lang} lang={text.lang} className="block font-normal text-ink-subtle">
          <span aria-hidden className="me-1.5 text-xs uppercase">
            {short(text.lang)}
          </span>
          {text.title}
        </span>
      ))}
      <span className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {row.texts.some((text) => text.isOutdated) && <Badge tone="warn">{t("outdated")}</Badge>}
        {first && missing.map((code) => <Badge key={code}>{t("missingLang", { lang: code })}</Badge>)}
      </span>
    </>
  );
}

function ReviewDate({ date, today }: { date: string | null; today: string }) {
  const t = useTranslations("knowledge.list");
  const lang = useLocale();
  if (date === null) return <span className="text-ink-subtle">{t("noDate")}</span>;
  return (
    <span className="grid justify-items-start gap-1 whitespace-nowrap tabular-nums">
      {formatLocalDate(date, lang)}
      {date <= today && <Badge tone="bad">{t("overdue")}</Badge>}
    </span>
  );
}

function Use({ row: { reads, helpful } }: { row: DeskRow }) {
  const t = useTranslations("knowledge.list");
  const lang = useLocale();
  const answers = helpful.yes + helpful.no;
  return (
    <>
      {t("reads", { n: reads })}
      <span className="block text-ink-subtle">
        {answers === 0
          ? t("noVotes")
          : t("helpful", { share: formatPercent(helpful.yes / answers, lang, 0), n: answers })}
      </span>
    </>
  );
}
