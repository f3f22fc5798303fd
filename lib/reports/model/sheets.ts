import type { CsvCell } from "../csv";
import type { Sheet } from "../xlsx";
import { figuresIn, type ReportCell, type ReportFigure, type ReportModel, type ReportTable } from "./model";

/** The words of the sheets that every workbook has. */
export interface SheetNames {
  about: string;
  figures: string;
  definitions: string;
  name: string;
  value: string;
  unit: string;
  shown: string;
  promised: string;
  n: string;
  excluded: string;
  definition: string;
  section: string;
}

/** A report as a workbook: what it is, its figures, a sheet for each table, and the definitions. */
export function sheetsOf(model: ReportModel, names: SheetNames): Sheet[] {
  return [
    aboutSheet(model, names),
    figureSheet(model, names),
    ...model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [tableSheet(block)] : [])),
    ),
    definitionSheet(figuresIn(model), names),
  ];
}

function aboutSheet({ title, customer, period, facts, sections }: ReportModel, names: SheetNames): Sheet {
  const told = sections.flatMap(({ title: section, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "text" ? block.paragraphs.map((text): CsvCell[] => [section, text]) : [],
    ),
  );
  return {
    name: names.about,
    rows: [[title, `${customer}, ${period}`], ...facts.map(({ name, value }): CsvCell[] => [name, value]), ...told],
  };
}

function figureSheet({ sections }: ReportModel, names: SheetNames): Sheet {
  const head = [
    names.section,
    names.name,
    names.value,
    names.unit,
    names.shown,
    names.promised,
    names.n,
    names.excluded,
  ];
  const rows = sections.flatMap((section) =>
    figuresIn({ sections: [section] }).map(({ name, value, unit, shown, promised, n, excluded }): CsvCell[] => {
      return [section.title, name, value, unit, shown, promised, n, excluded];
    }),
  );
  return { name: names.figures, rows: [head, ...rows] };
}

function definitionSheet(figures: readonly ReportFigure[], names: SheetNames): Sheet {
  const told = new Map(figures.map(({ name, definition }) => [name, definition]));
  return { name: names.definitions, rows: [[names.name, names.definition], ...told] };
}

function tableSheet({ title, columns, rows }: ReportTable): Sheet {
  return { name: title, rows: [columns.map((column) => column.title), ...rows.map((row) => row.map(numberOrText))] };
}

function numberOrText(cell: ReportCell): CsvCell {
  return typeof cell === "string" ? cell : cell.value;
}
