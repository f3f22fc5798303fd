export type ReportLang = "sv" | "en";

/** What every customer has. */
export const reportKinds = ["monthly", "sla", "satisfaction", "billing", "operative", "tactical", "strategic"] as const;
/** "own" is put together for the customer, by a definition. */
export type ReportKind = (typeof reportKinds)[number] | "own";

/** A figure that can be argued about, on paper too. */
export interface ReportFigure {
  /** Unique within the report: "sla.attainment.resolution", "billing.total". */
  key: string;
  name: string;
  /** In the unit beside it: per cent, hours, kronor; null without data, which is neither 0 nor 100 %. */
  value: number | null;
  unit: string;
  /** As people read it; the same on the page, on paper and in the workbook. */
  shown: string;
  /** What was promised, as people read it; null where nothing was. */
  promised: string | null;
  n: number;
  excluded: number;
  definition: string;
}

/** A cell: words, or a number with the text that shows it. */
export type ReportCell = string | { shown: string; value: number | null };

export interface ReportColumn {
  title: string;
  numeric: boolean;
}

/** The first column names the row. A table that is drawn is drawn from its cells, so that both say the same. */
export interface ReportTable {
  kind: "table";
  /** Unique within the report. */
  id: string;
  title: string;
  note: string | null;
  columns: ReportColumn[];
  rows: ReportCell[][];
  drawn: ReportDrawing | null;
}

export interface ReportDrawing {
  form: "bar" | "line";
  /** Which columns are drawn. */
  columns: number[];
  unit: string;
  /** What the numbers are: per cent, hours, pieces or whole units of the currency that `unit` names. */
  scale: "share" | "hours" | "count" | "money";
  /** What the picture shows, in words. */
  alt: string;
}

export interface ReportFigures {
  kind: "figures";
  id: string;
  title: string;
  note: string | null;
  figures: ReportFigure[];
}

export interface ReportText {
  kind: "text";
  paragraphs: string[];
}

export type ReportBlock = ReportText | ReportFigures | ReportTable;

/** A picture as PNG or JPEG. */
export interface ReportLogo {
  /** Not of a page, which asks for the picture by its address. */
  bytes?: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** What it is, for whoever does not see it. */
  alt: string;
  /** Changes with the picture. */
  version: string;
}

export interface ReportSection {
  id: string;
  title: string;
  blocks: ReportBlock[];
}

/** A report as it is read: a page, a PDF and a workbook are all made of this and of nothing else. */
export interface ReportModel {
  kind: ReportKind;
  lang: ReportLang;
  /** Of the customer. */
  timeZone: string;
  title: string;
  customer: string;
  /** Of the customer; null where none is kept. */
  logo: ReportLogo | null;
  /** "oktober 2026". */
  period: string;
  /** Epoch milliseconds of the moment the figures were true. */
  asOf: number;
  /** What the cover says of it: when it was counted, whether the month goes on, for whom it was made. */
  facts: { name: string; value: string }[];
  sections: ReportSection[];
}

/** The figures of a report in the order in which they are told. */
export function figuresIn({ sections }: Pick<ReportModel, "sections">): ReportFigure[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "figures" ? block.figures : [])));
}

/** Whether there is nothing to tell: no figure has data, and no table has a row. */
export function isEmpty(model: Pick<ReportModel, "sections">): boolean {
  const told = model.sections.flatMap(({ blocks }) => blocks);
  const hasRows = told.some((block) => block.kind === "table" && block.drawn === null && block.rows.length > 0);
  return !hasRows && figuresIn(model).every(({ value, n }) => value === null || n === 0);
}

/** What a cell says. */
export function textOf(cell: ReportCell): string {
  return typeof cell === "string" ? cell : cell.shown;
}
