import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatInstant } from "@/lib/format";
import type { ForumYear } from "@/lib/forums/meetings/year";

interface YearTableProps {
  years: readonly ForumYear[];
  year: number;
  timeZone: string;
  lang: FormatLang;
}

/** The year, forum by forum: agreed, planned, held, and the next one. */
export function YearTable({ years, year, timeZone, lang }: YearTableProps) {
  const t = useTranslations("forums");
  return (
    <Card>
      <CardTable caption={t("meetings.yearCaption", { year })}>
        <thead>
          <tr>
            <Th>{t("meetings.column.forum")}</Th>
            {(["agreed", "planned", "held"] as const).map((name) => (
              <Th key={name} numeric>
                {t(`meetings.column.${name}`)}
              </Th>
            ))}
            <Th>{t("meetings.column.next")}</Th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ forum, agreed, planned, held, next }) => (
            <Tr key={forum}>
              <Th scope="row">
                <TextLink href={`#forum-${forum}`}>{t(`name.${forum}`)}</TextLink>
              </Th>
              <Td numeric>{agreed ?? "–"}</Td>
              <Td numeric>{planned}</Td>
              <Td numeric>{held}</Td>
              <Td className="whitespace-nowrap">
                {next ? (
                  formatInstant(next.plannedAt, lang, timeZone)
                ) : (
                  <span className="text-ink-muted">{t("notPlanned")}</span>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </CardTable>
    </Card>
  );
}
