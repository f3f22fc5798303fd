import type { ReportDrawing, ReportTable } from "../model/model";
import { textOf } from "../model/model";
import { type Axis, axisOf } from "./axis";
import { colors, type Document, inks, type Pen, put, room, widthOf } from "./pen";

export const chartHeight = 170;
const plotHeight = 120;
const palette = ["#0b5a66", "#b45309", "#7c8b8c"] as const;
const label = { ...inks.note, size: 7.5 };

/** A picture of a table's columns, with a description for whoever does not see it; the table follows it. */
export function writeChart(pen: Pen, table: ReportTable, drawing: ReportDrawing): void {
  room(pen, chartHeight);
  const series = drawing.columns.map((column) => ({
    name: table.columns[column]?.title ?? "",
    values: table.rows.map((row) => numberOf(row[column])),
  }));
  const axis = axisOf(
    series.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
    drawing.form,
  );
  const top = pen.y + 22;
  const alt = {
    alt: drawing.alt,
    placement: "Block",
    bbox: [pen.left, pen.y, pen.left + pen.width, pen.y + chartHeight],
  };
  const figure = pen.doc.struct("Figure", alt);
  pen.into.add(figure);
  figure.add(() => {
    legend(
      pen,
      series.map(({ name }) => name),
      drawing.unit,
    );
    const left = pen.left + 6 + Math.max(...axis.ticks.map((tick) => widthOf(pen, tickText(tick), label)));
    const frame = { left, top, width: pen.left + pen.width - left, height: plotHeight };
    grid(pen, frame, axis);
    for (const [index, { values }] of series.entries()) {
      pen.doc.lineWidth(1.5);
      const color = palette[index % palette.length] ?? colors.accent;
      if (drawing.form === "bar") bars(pen.doc, frame, axis, values, { index, of: series.length, color });
      else line(pen.doc, frame, axis, values, { color, isLevel: index > 1 });
    }
    names(
      pen,
      frame,
      table.rows.map((row) => textOf(row[0] ?? "")),
    );
  });
  figure.end();
  pen.y += chartHeight;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

function numberOf(cell: ReportTable["rows"][number][number] | undefined): number | null {
  return cell === undefined || typeof cell === "string" ? null : cell.value;
}

function tickText(tick: number): string {
  return Math.abs(tick) >= 10_000 ? `${Number((tick / 1000).toFixed(1))}k` : String(tick);
}

function legend(pen: Pen, titles: readonly string[], unit: string): void {
  let x = pen.left;
  for (const [index, title] of titles.entries()) {
    pen.doc.rect(x, pen.y + 3, 7, 7).fill(palette[index % palette.length] ?? colors.accent);
    put(pen, title, x + 11, pen.y, label);
    x += 24 + widthOf(pen, title, label);
  }
  put(pen, unit, pen.left + pen.width, pen.y, label, "right");
}

function yOf({ top, height }: Frame, { from, to }: Axis, value: number): number {
  return top + height - ((value - from) / (to - from)) * height;
}

function grid(pen: Pen, frame: Frame, axis: Axis): void {
  for (const tick of axis.ticks) {
    const y = yOf(frame, axis, tick);
    pen.doc
      .moveTo(frame.left, y)
      .lineTo(frame.left + frame.width, y)
      .lineWidth(0.5)
      .stroke(colors.line);
    put(pen, tickText(tick), frame.left - 5, y - 5, label, "right");
  }
}

function bars(
  doc: Document,
  frame: Frame,
  axis: Axis,
  values: readonly (number | null)[],
  { index, of, color }: { index: number; of: number; color: string },
): void {
  const slot = frame.width / values.length;
  const width = Math.min(26, (slot * 0.7) / of);
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const x = frame.left + slot * (place + 0.5) - (width * of) / 2 + index * width;
    const [a, b] = [yOf(frame, axis, value), yOf(frame, axis, Math.max(axis.from, 0))];
    doc.rect(x, Math.min(a, b), width - 1, Math.abs(a - b)).fill(color);
  }
}

/** A month without data breaks the line. A level is drawn thin. */
function line(
  doc: Document,
  frame: Frame,
  axis: Axis,
  values: readonly (number | null)[],
  { color, isLevel }: { color: string; isLevel: boolean },
): void {
  const slot = frame.width / values.length;
  const points = values.map((value, place) =>
    value === null ? null : ([frame.left + slot * (place + 0.5), yOf(frame, axis, value)] as const),
  );
  doc.lineWidth(isLevel ? 0.75 : 1.5);
  for (const [place, point] of points.entries()) {
    if (!point) continue;
    const before = points[place - 1];
    if (before) {
      doc.moveTo(...before);
      // A level holds from its month on: it was never on its way there.
      if (isLevel) doc.lineTo(point[0], before[1]);
      doc.lineTo(...point).stroke(color);
    }
    if (!isLevel) doc.circle(point[0], point[1], 2).fill(color);
  }
}

/** Under the plot; every second or third where they would run into each other. */
function names(pen: Pen, frame: Frame, titles: readonly string[]): void {
  const slot = frame.width / titles.length;
  const widest = Math.max(...titles.map((title) => widthOf(pen, title, label))) + 6;
  const every = Math.ceil(widest / slot);
  for (const [place, title] of titles.entries()) {
    if ((titles.length - 1 - place) % every !== 0) continue;
    const width = widthOf(pen, title, label);
    const middle = frame.left + slot * (place + 0.5) - width / 2;
    put(pen, title, Math.min(middle, frame.left + frame.width - width), frame.top + frame.height + 4, label);
  }
}
