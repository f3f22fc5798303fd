import { useTranslations } from "next-intl";
import type { ChartData, SeriesColor } from "@/components/charts/chart-data";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Definition } from "@/components/sla/definition";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { type FormatLang, formatLocalMonth, formatNumber } from "@/lib/format";
import type { KpiId } from "@/lib/measures/catalogue";
import { capitalised } from "@/lib/measures/format-measure";
import type { SelfServiceDashboard, SelfServiceMonth } from "@/lib/measures/self-service/self-service";

type Column = "reads" | "searches" | "answered" | "deflected" | "potential";

const colors: Record<Column, SeriesColor> = {
  ...{ reads: "series-1", searches: "series-5", answered: "series-1", deflected: "series-1", potential: "series-5" },
};

const charts: { id: "searches" | "reads" | "helped"; kpi: KpiId; columns: Column[] }[] = [
  { id: "searches", kpi: "knowledge.searches", columns: ["searches", "answered"] },
  { id: "helped", kpi: "knowledge.deflection", columns: ["deflected", "potential"] },
  { id: "reads", kpi: "knowledge.reads", columns: ["reads"] },
];

/** Searches, readings, and those who were helped, month by month. What may have helped is never added to what did. */
export function SelfServiceCharts({ dashboard, lang }: { dashboard: SelfServiceDashboard; lang: FormatLang }) {
  const t = useTranslations("overview.selfService");
  const measures = useTranslations("measures");
  const { period, months } = dashboard;
  const sum = (column: Column) => months.reduce((all, row) => all + (row[column] ?? 0), 0);
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {charts.map(({ id, kpi, columns }) => {
        const subject = t(`chart.${id}`);
        const totals = Object.fromEntries(columns.map((column) => [column, formatNumber(sum(column), lang)]));
        const hasData = columns.some((column) => sum(column) > 0);
        return (
          <ChartFrame
            key={id}
            title={hasData ? t(`statement.${id}`, totals) : subject}
            subject={subject}
            definition={<Definition kpi={kpi} />}
            data={hasData ? dataOf(months, columns, lang, (column) => t(`column.${column}`)) : null}
            empty={measures("noData")}
            basis={id === "helped" && <span>{t("apart")}</span>}
            picture={`self-service-${id}-${period.from}-${period.to}`}
            table={
              <DataTable caption={subject} hideCaption>
                <thead>
                  <tr>
                    <Th>{measures("column.month")}</Th>
                    {columns.map((column) => (
                      <Th key={column} numeric>
                        {t(`column.${column}`)}
                      </Th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {months.map((row) => (
                    <Tr key={row.month}>
                      <Th scope="row">
                        {capitalised(formatLocalMonth(row.month, lang))}
                        {row.month === period.openMonth && " *"}
                      </Th>
                      {columns.map((column) => {
                        const value = row[column];
                        return (
                          <Td key={column} numeric>
                            {value === null ? measures("noData") : formatNumber(value, lang)}
                          </Td>
                        );
                      })}
                    </Tr>
                  ))}
                </tbody>
              </DataTable>
            }
          />
        );
      })}
    </div>
  );
}

function dataOf(
  months: readonly SelfServiceMonth[],
  columns: readonly Column[],
  lang: FormatLang,
  name: (column: Column) => string,
): ChartData {
  return {
    ...{ kind: "bar", format: "count", lang },
    series: columns.map((column) => ({ label: name(column), color: colors[column] })),
    points: months.map((row) => ({
      label: formatLocalMonth(row.month, lang, "shortMonth"),
      values: columns.map((column) => row[column]),
      hrefs: columns.map(() => null),
    })),
  };
}
