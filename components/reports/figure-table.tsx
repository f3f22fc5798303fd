import { useTranslations } from "next-intl";
import type { DashboardContext } from "@/components/sla/dashboard-context";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLevel, formatNumber } from "@/lib/format";
import type { Dashboard } from "@/lib/measures/dashboard";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import { reportedFigures } from "@/lib/reports/sla/content";
import type { Restated } from "@/lib/reports/sla/restated";

interface FigureTableProps {
  month: Dashboard;
  restated: readonly Restated[];
  context: DashboardContext;
  timeZone: string;
}

/** The month's figures with what they are computed over and how: a report must survive an argument on paper. */
export function FigureTable({ month, restated, context, timeZone }: FigureTableProps) {
  const [t, measures] = [useTranslations("reports.figures"), useTranslations("measures")];
  const { lang } = context.words;
  const ids = reportedFigures.filter((id) => id !== "oldBacklog" || month.figures.oldBacklog.measure.n > 0);
  const asOf = formatInstant(new Date(month.asOf), lang, timeZone);
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note", { when: asOf })} />
      <CardTable caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("name")}</Th>
            <Th numeric>{t("value")}</Th>
            <Th numeric className="max-sm:hidden">
              {t("promised")}
            </Th>
            <Th numeric>{t("n")}</Th>
            <Th numeric className="max-sm:hidden">
              {t("excluded")}
            </Th>
            <Th className="max-lg:hidden print:table-cell">{t("definition")}</Th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const { measure, promised, rows } = month.figures[id];
            const href = measure.value === null ? null : context.rowsHref(rows);
            const value = shown(measure, lang, promised.at(-1)) ?? t("noData");
            const changed = restated.find(({ figure }) => figure === id);
            return (
              <Tr key={id}>
                <Th scope="row">
                  {measures(`kpi.${measure.kpi}.name`)}
                  {changed && (
                    <span className="block font-normal text-warn">
                      {t("restated", {
                        value: shown(changed.now, lang, promised.at(-1)) ?? t("noData"),
                        n: formatNumber(changed.now.n, lang),
                      })}
                    </span>
                  )}
                </Th>
                <Td numeric className="font-semibold">
                  {href ? <TextLink href={href}>{value}</TextLink> : value}
                </Td>
                <Td numeric className="max-sm:hidden">
                  {promised.map((share) => formatLevel(share, lang)).join(" → ") || "–"}
                </Td>
                <Td numeric>{formatNumber(measure.n, lang)}</Td>
                <Td numeric className="max-sm:hidden">
                  {formatNumber(measure.excluded.count, lang)}
                </Td>
                <Td className="max-w-md text-ink-subtle max-lg:hidden print:table-cell">
                  {measures(`kpi.${measure.kpi}.definition`)}
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </CardTable>
    </Card>
  );
}

function shown({ value, unit }: Measure, lang: "sv" | "en", promised: number | undefined): string | null {
  return value === null ? null : formatValue(value, unit, lang, promised);
}
