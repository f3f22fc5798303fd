import { useLocale, useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Stat, StatGroup } from "@/components/ui/stat";
import { formatChange, formatLocalDate } from "@/lib/format";
import { formatValue } from "@/lib/measures/format-measure";
import { fewestAnswers } from "@/lib/satisfaction/figures";
import type { RelationResults as Results } from "@/lib/satisfaction/loaders";
import type { StatementMean } from "@/lib/satisfaction/relation";
import { localDateAt } from "@/lib/time/local-date";

export interface RelationResultsProps {
  results: Results;
  timeZone: string;
}

/** One year: NPS and what was agreed with, for everybody and per forum; nothing of fewer than five. */
export function RelationResults({ results, timeZone }: RelationResultsProps) {
  const t = useTranslations("satisfaction.relation");
  const lang = useLocale();
  const { year, answered, invited, nps, means, levels, closesAt, isOpen } = results;
  const last = formatLocalDate(localDateAt(Date.parse(closesAt), timeZone), lang, "longDate");
  const groups = [
    { name: t("all"), n: answered, nps },
    ...levels.map((level) => ({ name: t(`level.${level.level}`), n: level.n, nps: level.nps })),
  ];
  return (
    <Card>
      <CardHeader
        title={t("year", { year: String(year) })}
        note={t(isOpen ? "counts" : "countsClosed", { answered, invited, last })}
      />
      <CardBody className="grid grid-cols-1 gap-5">
        <StatGroup>
          {groups.map((group) => (
            <Stat
              key={group.name}
              label={group.name}
              info={<Definition kpi="satisfaction.nps" />}
              value={
                group.nps === null ? (
                  <span className="block py-1 font-medium text-base text-ink-subtle leading-snug">
                    {t(group.n < fewestAnswers ? "hidden" : "hiddenForOthers")}
                  </span>
                ) : (
                  formatChange(group.nps, lang)
                )
              }
              note={`${t("n")}: ${group.n}`}
            />
          ))}
        </StatGroup>
        <Means title={t("all")} means={means} />
        {levels
          .filter((level) => level.means.length > 0)
          .map((level) => (
            <Means key={level.level} title={t(`level.${level.level}`)} means={level.means} />
          ))}
      </CardBody>
    </Card>
  );
}

function Means({ title, means }: { title: string; means: readonly StatementMean[] }) {
  const t = useTranslations("satisfaction.relation");
  const lang = useLocale();
  // Of nothing but what is not shown there is nothing to read; the figures above say why.
  if (means.every(({ mean }) => mean === null)) return null;
  return (
    <div className="-mx-5">
      <DataTable caption={`${title}. ${t("scaleNote")}`}>
        <thead>
          <tr>
            <Th>{t("statement")}</Th>
            <Th numeric>{t("mean")}</Th>
            <Th numeric>{t("n")}</Th>
          </tr>
        </thead>
        <tbody>
          {means.map(({ statement, mean, n }) => (
            <Tr key={statement}>
              <Th scope="row">{t(`statements.${statement}`)}</Th>
              <Td className="text-end">{mean === null ? t("hidden") : formatValue(mean, "score", lang)}</Td>
              <Td numeric>{n}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
