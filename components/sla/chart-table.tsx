import { useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth, formatNumber } from "@/lib/format";
import type { Cell, Chart } from "@/lib/measures/charts";
import { formatValue } from "@/lib/measures/format-measure";
import type { ChartLabels } from "./chart-data-of";
import type { DashboardContext } from "./dashboard-context";

interface ChartTableProps {
  chart: Chart;
  title: string;
  context: DashboardContext;
  labels: ChartLabels;
  openMonth: string | null;
}

/** The figures of a chart; each leads to its rows. */
export function ChartTable({ chart, title, context, labels, openMonth }: ChartTableProps) {
  const t = useTranslations("measures");
  const { lang } = context.words;
  const isAmount = chart.unit === "cases" || chart.unit === "clocks";
  const rowName = (key: string) => (chart.axis === "month" ? formatLocalMonth(key, lang) : labels.row(key));
  return (
    <DataTable caption={title} hideCaption>
      <thead>
        <tr>
          <Th>{labels.column(chart.axis)}</Th>
          {chart.columns.map((column) => (
            <Th key={column} numeric>
              {labels.column(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map(({ key, cells }) => (
          <Tr key={key}>
            <Th scope="row">
              {rowName(key)}
              {key === openMonth && " *"}
            </Th>
            {cells.map((cell, index) => (
              <Td key={chart.columns[index]} numeric>
                <Value cell={cell} chart={chart} context={context} noData={t("noData")} />
                {!isAmount && cell.rows !== null && cell.value !== null && (
                  <span className="ms-1 text-ink-subtle text-xs">({formatNumber(cell.n, lang)})</span>
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Value({
  cell,
  chart,
  context,
  noData,
}: {
  cell: Cell;
  chart: Chart;
  context: DashboardContext;
  noData: string;
}) {
  if (cell.value === null) return <span className="text-ink-subtle">{noData}</span>;
  const text = formatValue(cell.value, chart.unit, context.words.lang);
  const href = context.rowsHref(cell.rows);
  return href ? <TextLink href={href}>{text}</TextLink> : text;
}
