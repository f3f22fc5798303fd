import { type ReportTable, textOf } from "../model/model";
import { type ColumnNeed, columnWidths } from "./columns";
import { linesOf } from "./lines";
import {
  decorate,
  type Element,
  hairline,
  heightOf,
  type Ink,
  inks,
  newPage,
  type Pen,
  pageCount,
  putLines,
  widthOf,
} from "./pen";

const padding = 4;
const gap = 8;
/** A column asks for no more than this, however long its texts are. */
const most = 240;
/** As many rows are measured; those after them are broken into lines as wide as these make them. */
const measured = 60;

interface Grid {
  edges: { x: number; width: number; numeric: boolean }[];
  head: string[][];
}

type Line = { lines: string[]; ink: Ink }[];

/**
 * A table with its head on every page; a row that is longer than a page goes on over several. No row begins after so many
 * pages: how many have been written is the answer.
 */
export function writeTable(pen: Pen, table: ReportTable, mostPages: number): number {
  const grid = gridOf(pen, table);
  const { doc } = pen;
  const [element, thead, tbody] = [doc.struct("Table"), doc.struct("THead"), doc.struct("TBody")];
  pen.into.add(element);
  element.add(thead);
  const first = table.rows[0] ? cellsOf(pen, table, grid, table.rows[0]) : [];
  if (pen.y + headHeight(grid) + Math.min(rowHeight(first), 80) > pen.bottom) newPage(pen);
  writeHead(pen, grid, thead);
  element.add(tbody);
  let written = 0;
  for (const row of table.rows) {
    if (pageCount(pen) > mostPages) break;
    written += 1;
    const cells = cellsOf(pen, table, grid, row);
    if (pen.y + rowHeight(cells) > pen.bottom && pen.y > pen.top + headHeight(grid) + 1) headAgain(pen, grid);
    writeRow(pen, grid, cells, tbody);
  }
  for (const part of [thead, tbody, element]) part.end();
  pen.y += 12;
  return written;
}

/** Whether its columns would have to be narrow on paper of this width: it is written on the long side then. */
export function isWide(pen: Pen, table: ReportTable, width: number): boolean {
  return needsOf(pen, table).reduce((sum, { whole }) => sum + whole, 0) > width * 1.6;
}

function needsOf(pen: Pen, { columns, rows }: ReportTable): ColumnNeed[] {
  const sample = rows.slice(0, measured);
  return columns.map(({ title, numeric }, column) => {
    const ink = inkOf(column, numeric);
    const texts = sample.map((row) => textOf(row[column] ?? ""));
    const words = texts.flatMap((text) => text.split(/[ \t\r\n]+/));
    const heads = title.split(/ +/).map((word) => widthOf(pen, word, inks.head));
    const least = Math.max(...heads, ...words.map((word) => Math.min(most / 2, widthOf(pen, word, ink))), 12);
    const whole = Math.max(least, ...texts.map((text) => Math.min(most, widthOf(pen, text, ink))));
    return { least: least + gap, whole: Math.max(whole, Math.min(most, widthOf(pen, title, inks.head))) + gap };
  });
}

function gridOf(pen: Pen, table: ReportTable): Grid {
  const { columns } = table;
  const widths = columnWidths(needsOf(pen, table), pen.width);
  let x = pen.left;
  const edges = widths.map((width, index) => {
    const edge = { x, width: width - gap, numeric: columns[index]?.numeric ?? false };
    x += width;
    return edge;
  });
  // Numbers stand at the right edge of the paper when they stand in the last column.
  const last = edges.at(-1);
  if (last?.numeric) last.width += gap;
  const head = columns.map(({ title }, index) =>
    linesOf(title, edges[index]?.width ?? 0, (text) => widthOf(pen, text, inks.head)),
  );
  return { edges, head };
}

function inkOf(column: number, numeric: boolean): Ink {
  if (column === 0) return inks.rowHead;
  return numeric ? inks.figure : inks.cell;
}

function cellsOf(pen: Pen, { columns }: ReportTable, { edges }: Grid, row: ReportTable["rows"][number]): Line {
  return columns.map(({ numeric }, column) => {
    const ink = inkOf(column, numeric);
    const text = textOf(row[column] ?? "");
    return { ink, lines: linesOf(text, edges[column]?.width ?? 0, (part) => widthOf(pen, part, ink)) };
  });
}

function headHeight({ head }: Grid): number {
  return Math.max(...head.map((lines) => lines.length)) * heightOf(inks.head) + padding;
}

function rowHeight(cells: Line): number {
  return Math.max(0, ...cells.map(({ lines, ink }) => lines.length * heightOf(ink))) + 2 * padding;
}

function writeHead(pen: Pen, grid: Grid, thead: Element): void {
  const tr = pen.doc.struct("TR");
  thead.add(tr);
  for (const [index, lines] of grid.head.entries()) {
    const th = pen.doc.struct("TH", headOf("Column"));
    tr.add(th);
    th.add(() => at(pen, grid, index, lines, inks.head));
    th.end();
  }
  tr.end();
  pen.y += headHeight(grid);
  hairline(pen, pen.y);
}

/** On the next page: drawn again, and told once. */
function headAgain(pen: Pen, grid: Grid): void {
  newPage(pen);
  decorate(pen, () => {
    for (const [index, lines] of grid.head.entries()) at(pen, grid, index, lines, inks.head);
  });
  pen.y += headHeight(grid);
  hairline(pen, pen.y);
}

function writeRow(pen: Pen, grid: Grid, cells: Line, tbody: Element): void {
  const tr = pen.doc.struct("TR");
  tbody.add(tr);
  const elements = cells.map((_, index) => {
    const element = index === 0 ? pen.doc.struct("TH", headOf("Row")) : pen.doc.struct("TD");
    tr.add(element);
    return element;
  });
  let rest = cells;
  for (;;) {
    const height = Math.max(...cells.map(({ ink }) => heightOf(ink)));
    const fit = Math.max(1, Math.floor((pen.bottom - pen.y - 2 * padding) / height));
    const part = rest.map(({ lines, ink }) => ({ ink, lines: lines.slice(0, fit) }));
    rest = rest.map(({ lines, ink }) => ({ ink, lines: lines.slice(fit) }));
    pen.y += padding;
    for (const [index, { lines, ink }] of part.entries()) {
      if (lines.some((line) => line !== "")) elements[index]?.add(() => at(pen, grid, index, lines, ink));
    }
    pen.y += rowHeight(part) - padding;
    if (rest.every(({ lines }) => lines.length === 0)) break;
    headAgain(pen, grid);
  }
  for (const element of elements) element.end();
  tr.end();
  hairline(pen, pen.y);
}

/** What a head belongs to; the library's types do not know it yet. */
function headOf(scope: "Row" | "Column"): { title?: string } {
  const options: { title?: string; scope: string } = { scope };
  return options;
}

function at(pen: Pen, { edges }: Grid, column: number, lines: readonly string[], ink: Ink): void {
  const edge = edges[column];
  if (!edge) return;
  const { x, width, numeric } = edge;
  putLines(pen, lines, numeric ? x + width : x, pen.y, ink, numeric ? "right" : "left");
}
