import type PDFDocument from "pdfkit";
import { type Face, runsOf, type Weight } from "./faces";
import { linesOf } from "./lines";

export interface Ink {
  /** Points. */
  size: number;
  weight: Weight;
  color: string;
  /** Line height in sizes. */
  leading: number;
  /** Figures of one width, for columns. */
  tabular?: boolean;
}

const black = "#13201f";
export const colors = { ink: black, muted: "#455556", subtle: "#586768", accent: "#0b5a66", line: "#c9d3d3" } as const;

export const inks = {
  title: { size: 30, weight: 600, color: black, leading: 1.2 },
  subtitle: { size: 16, weight: 400, color: colors.muted, leading: 1.35 },
  section: { size: 18, weight: 600, color: colors.accent, leading: 1.3 },
  block: { size: 11.5, weight: 600, color: black, leading: 1.35 },
  text: { size: 10, weight: 400, color: black, leading: 1.45 },
  note: { size: 8.5, weight: 400, color: colors.subtle, leading: 1.4 },
  head: { size: 8, weight: 600, color: colors.muted, leading: 1.3 },
  cell: { size: 8.5, weight: 400, color: black, leading: 1.35 },
  figure: { size: 8.5, weight: 400, color: black, leading: 1.35, tabular: true },
  rowHead: { size: 8.5, weight: 600, color: black, leading: 1.35 },
} as const satisfies Record<string, Ink>;

export type Document = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Document["struct"]>;

/** Where writing stands: on the last page of the document, `y` points from its top. */
export interface Pen {
  doc: Document;
  y: number;
  readonly left: number;
  readonly top: number;
  /** These two are of the sheet as it lies. */
  bottom: number;
  width: number;
  /** Whether the pages that follow lie on their long side. */
  isTurned: boolean;
  /** The element that what is written next belongs to. */
  into: Element;
  /** Of what has been measured: words come again. */
  readonly widths: Map<string, number>;
}

export function fontOf(face: Face, weight: Weight): string {
  return `${face} ${weight}`;
}

export function heightOf({ size, leading }: Ink): number {
  return size * leading;
}

export function widthOf({ doc, widths }: Pen, text: string, ink: Ink): number {
  const key = `${ink.size} ${ink.weight} ${ink.tabular ?? false} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = runsOf(text).reduce((sum, run) => {
    doc.font(fontOf(run.face, ink.weight)).fontSize(ink.size);
    return sum + doc.widthOfString(run.text, optionsOf(ink));
  }, 0);
  widths.set(key, width);
  return width;
}

/** One line of text; `x` is its left edge, or its right one. */
export function put(pen: Pen, text: string, x: number, y: number, ink: Ink, align: "left" | "right" = "left"): void {
  const { doc } = pen;
  let at = align === "left" ? x : x - widthOf(pen, text, ink);
  for (const run of runsOf(text)) {
    doc.font(fontOf(run.face, ink.weight)).fontSize(ink.size).fillColor(ink.color);
    doc.text(run.text, at, y + (heightOf(ink) - ink.size * 1.21) / 2, { lineBreak: false, ...optionsOf(ink) });
    at += doc.widthOfString(run.text, optionsOf(ink));
  }
}

function optionsOf({ tabular }: Ink): { features?: ["tnum"] } {
  return tabular ? { features: ["tnum"] } : {};
}

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89, side: 56, top: 60, bottom: 62 } as const;

/** How the pages that follow lie. */
export function turn(pen: Pen, isTurned: boolean): void {
  const [width, height] = isTurned ? [paper.height, paper.width] : [paper.width, paper.height];
  Object.assign(pen, { isTurned, width: width - 2 * paper.side, bottom: height - paper.bottom });
}

export function newPage(pen: Pen): void {
  pen.doc.addPage({ size: "A4", margin: 0, layout: pen.isTurned ? "landscape" : "portrait" });
  pen.y = pen.top;
}

/** How many pages there are. */
export function pageCount({ doc }: Pick<Pen, "doc">): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count;
}

/** Goes on to a new page where less than `height` is left. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height > pen.bottom) newPage(pen);
}

/** Lines and frames, which a reader of the text is not told of. */
export function decorate({ doc }: Pen, draw: (doc: Document) => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw(doc);
  doc.endMarkedContent();
}

export function hairline(pen: Pen, y: number): void {
  decorate(pen, (doc) =>
    doc
      .moveTo(pen.left, y)
      .lineTo(pen.left + pen.width, y)
      .lineWidth(0.5)
      .stroke(colors.line),
  );
}

/** Text over the whole width in an element of its own, over as many pages as it takes. */
export function writeText(pen: Pen, tag: string, text: string, ink: Ink, after = 0): void {
  const element = pen.doc.struct(tag);
  pen.into.add(element);
  const height = heightOf(ink);
  let rest = linesOf(text, pen.width, (part) => widthOf(pen, part, ink));
  while (rest.length > 0) {
    const fit = Math.floor((pen.bottom - pen.y) / height);
    if (fit < 1) {
      newPage(pen);
      continue;
    }
    const lines = rest.slice(0, fit);
    rest = rest.slice(fit);
    element.add(() => putLines(pen, lines, pen.left, pen.y, ink));
    pen.y += lines.length * height;
  }
  element.end();
  pen.y += after;
}

/** Lines below each other. A space ends each but the last, so that words stay apart where the text is taken out again. */
export function putLines(
  pen: Pen,
  lines: readonly string[],
  x: number,
  y: number,
  ink: Ink,
  align: "left" | "right" = "left",
): void {
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const shown = index === lines.length - 1 ? line : `${line} `;
    const from = align === "right" ? x - widthOf(pen, line, ink) : x;
    put(pen, shown, from, y + index * heightOf(ink), ink);
  }
}
