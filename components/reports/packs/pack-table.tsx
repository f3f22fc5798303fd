import type { ChartData } from "@/components/charts/chart-data";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { type ReportTable, textOf } from "@/lib/reports/model/model";

/** A text of more letters than this may be broken into lines. */
const line = 24;

const colors = ["series-1", "series-2", "line-strong"] as const;

/** A table of a report, with its picture where it has one; the numbers are in the page before any picture is drawn. */
export function PackTable({ table, lang }: { table: ReportTable; lang: "sv" | "en" }) {
  const { title, note, columns, rows, drawn } = table;
  const long = columns.map((_, place) => rows.some((row) => textOf(row[place] ?? "").length > line));
  return (
    <Card>
      <CardHeader title={title} level={3} note={note} />
      {drawn && rows.length > 0 && (
        <CardBody className="pb-0">
          <LazyChart data={chartOf(table, drawn, lang)} label={drawn.alt} className="h-56" />
        </CardBody>
      )}
      <div className="py-3">
        <DataTable caption={title} hideCaption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Th key={column.title} numeric={column.numeric}>
                  {column.title}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished report never move
              <Tr key={index}>
                {row.map((cell, column) => {
                  const place = columns[column]?.title ?? column;
                  if (column === 0) {
                    return (
                      <Th
                        key={place}
                        scope="row"
                        className={long[0] ? "sm:min-w-56" : "whitespace-nowrap max-sm:whitespace-normal"}
                      >
                        {textOf(cell)}
                      </Th>
                    );
                  }
                  return (
                    <Td
                      key={place}
                      numeric={columns[column]?.numeric}
                      className={styleOf(columns[column]?.numeric ?? false, long[column] ?? false)}
                    >
                      {textOf(cell)}
                    </Td>
                  );
                })}
              </Tr>
            ))}
          </tbody>
        </DataTable>
      </div>
    </Card>
  );
}

function styleOf(isNumber: boolean, isLong: boolean): string | undefined {
  if (isNumber) return undefined;
  return isLong ? "min-w-40 max-w-md whitespace-pre-line" : "whitespace-nowrap";
}

/** What the chart library draws: shares as ratios, everything else as it is. */
function chartOf(table: ReportTable, drawn: NonNullable<ReportTable["drawn"]>, lang: "sv" | "en"): ChartData {
  const numbers = (row: ReportTable["rows"][number]) =>
    drawn.columns.map((column) => {
      const cell = row[column];
      const value = cell === undefined || typeof cell === "string" ? null : cell.value;
      return value === null || drawn.scale !== "share" ? value : value / 100;
    });
  const told = table.rows.flatMap(numbers).flatMap((value) => value ?? []);
  const isLevel = drawn.scale === "share" && drawn.form === "line" && told.length > 0;
  return {
    kind: drawn.form,
    series: drawn.columns.map((column, index) => ({
      label: table.columns[column]?.title ?? "",
      color: colors[index % colors.length] ?? "series-1",
    })),
    points: table.rows.map((row) => ({
      label: textOf(row[0] ?? ""),
      values: numbers(row),
      hrefs: drawn.columns.map(() => null),
    })),
    ...{ format: drawn.scale, lang },
    ...(drawn.scale === "money" && { currency: drawn.unit }),
    ...(isLevel && { min: Math.max(0, Math.floor(Math.min(...told) * 20 - 0.5) / 20), max: 1 }),
  };
}
