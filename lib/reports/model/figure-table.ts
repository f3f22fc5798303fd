import type { ReportFigures, ReportTable } from "./model";

export interface FigureHeads {
  name: string;
  value: string;
  promised: string;
  n: string;
  excluded: string;
  definition: string;
}

/** Figures as rows, each with what it is computed over and how: what a promise is missing for says so by its column. */
export function tableOfFigures({ id, title, note, figures }: ReportFigures, heads: FigureHeads): ReportTable {
  const hasPromise = figures.some(({ promised }) => promised !== null);
  const numeric = (heading: string) => ({ title: heading, numeric: true });
  return {
    ...{ kind: "table", id, title, note, drawn: null },
    columns: [
      { title: heads.name, numeric: false },
      numeric(heads.value),
      ...(hasPromise ? [numeric(heads.promised)] : []),
      ...[numeric(heads.n), numeric(heads.excluded), { title: heads.definition, numeric: false }],
    ],
    rows: figures.map(({ name, value, shown, promised, n, excluded, definition }) => [
      name,
      { shown, value },
      ...(hasPromise ? [promised ?? "–"] : []),
      ...[{ shown: String(n), value: n }, { shown: String(excluded), value: excluded }, definition],
    ]),
  };
}
