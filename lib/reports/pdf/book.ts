import { type FigureHeads, tableOfFigures } from "../model/figure-table";
import type { ReportBlock, ReportModel, ReportSection, ReportTable } from "../model/model";
import { chartHeight, writeChart } from "./chart";
import { writeCover } from "./cover";
import { type Document, heightOf, inks, newPage, type Pen, pageCount, paper, put, room, turn, writeText } from "./pen";
import { isWide, writeTable } from "./table";

export interface BookWords {
  contents: string;
  heads: FigureHeads;
  /** That so many rows stand in the workbook alone. */
  more: (n: number) => string;
  /** "3 av 12". */
  page: (page: number, of: number) => string;
}

interface Entry {
  title: string;
  /** 1 for a section, 2 for what stands in it. */
  level: 1 | 2;
  page: number;
  destination: string;
}

/**
 * Writes a report into an empty document whose pages are kept until it ends: cover, contents, sections, page numbers. After
 * `mostPages` no table goes on: its rest is for the workbook.
 */
export function writeBook(doc: Document, model: ReportModel, words: BookWords, mostPages: number): void {
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const [left, width] = [paper.side, paper.width - 2 * paper.side];
  const [top, bottom] = [paper.top, paper.height - paper.bottom];
  const pen: Pen = { doc, y: top, left, width, top, bottom, isTurned: false, into: whole, widths: new Map() };
  doc.addPage();
  writeCover(pen, model);
  const titles = model.sections.flatMap(titlesOf).length;
  const perPage = Math.floor((pen.bottom - pen.top - 40) / heightOf(inks.text));
  const contents = doc.struct("Sect");
  whole.add(contents);
  for (let page = 0; page < Math.ceil(titles / perPage); page++) doc.addPage();
  const entries = model.sections.flatMap((section) => writeSection(pen, section, words, mostPages));
  turn(pen, false);
  writeContents({ ...pen, into: contents }, entries, words.contents, perPage);
  numberPages(pen, model, words);
  whole.end();
}

function titlesOf({ title, blocks }: ReportSection): string[] {
  return [title, ...blocks.flatMap((block) => (block.kind === "text" ? [] : [block.title]))];
}

/** Rows of one table on paper: a longer one is for the workbook. */
const mostRows = 400;

function writeSection(
  pen: Pen,
  { id, title, blocks }: ReportSection,
  { heads, more }: BookWords,
  mostPages: number,
): Entry[] {
  const { doc, into } = pen;
  const section = doc.struct("Sect");
  into.add(section);
  pen.into = section;
  turn(
    pen,
    blocks.some((block) => block.kind === "table" && isWide(pen, block, paper.width - 2 * paper.side)),
  );
  newPage(pen);
  const place = { top: pen.y, left: paper.width, expanded: true };
  const outline = doc.outline.addItem(title, place);
  const entries: Entry[] = [mark(pen, title, 1, `section-${id}`)];
  writeText(pen, "H2", title, inks.section, 8);
  for (const block of blocks) {
    if (block.kind === "text") {
      for (const paragraph of block.paragraphs) writeText(pen, "P", paragraph, inks.text, 6);
      pen.y += 4;
      continue;
    }
    room(pen, heightOf(inks.block) + (isDrawn(block) ? chartHeight : 60));
    const within = { ...place, top: pen.y };
    outline.addItem(block.title, within);
    entries.push(mark(pen, block.title, 2, `${id}-${block.id}`));
    writeText(pen, "H3", block.title, inks.block, 3);
    if (block.note) writeText(pen, "P", block.note, inks.note, 4);
    const table = block.kind === "figures" ? tableOfFigures(block, heads) : block;
    if (table.drawn && table.rows.length > 0) writeChart(pen, table, table.drawn);
    const written =
      table.rows.length > 0 ? writeTable(pen, { ...table, rows: table.rows.slice(0, mostRows) }, mostPages) : 0;
    const left = table.rows.length - written;
    if (left > 0) writeText(pen, "P", more(left), inks.note, 8);
  }
  section.end();
  pen.into = into;
  return entries;
}

function isDrawn(block: ReportBlock): block is ReportTable {
  return block.kind === "table" && block.drawn !== null;
}

function mark(pen: Pen, title: string, level: 1 | 2, destination: string): Entry {
  pen.doc.addNamedDestination(destination, "XYZ", 0, pen.y - 8, null as never);
  return { title, level, page: pageCount(pen), destination };
}

/** Written last, when the pages are known, on the pages kept for it after the cover. */
function writeContents(pen: Pen, entries: readonly Entry[], title: string, perPage: number): void {
  const { doc, into, left, width } = pen;
  const toc = doc.struct("TOC");
  for (let page = 0; page * perPage < entries.length; page++) {
    doc.switchToPage(page + 1);
    pen.y = pen.top;
    if (page === 0) {
      writeText(pen, "H2", title, inks.section, 8);
      into.add(toc);
    }
    for (const { title: name, level, page: at, destination } of entries.slice(page * perPage, (page + 1) * perPage)) {
      const [item, link] = [doc.struct("TOCI"), doc.struct("Link")];
      toc.add(item);
      item.add(link);
      const ink = level === 1 ? { ...inks.text, weight: 600 as const } : inks.text;
      link.add(() => {
        put(pen, name, left + (level - 1) * 14, pen.y, ink);
        put(pen, String(at), left + width, pen.y, { ...ink, tabular: true }, "right");
      });
      // A text object: a plain string would be written as a name.
      const options = { structParent: link, Contents: new String(name) as string };
      doc.goTo(left, pen.y, width, heightOf(ink), destination, options);
      link.end();
      item.end();
      pen.y += heightOf(ink);
    }
  }
  toc.end();
  into.end();
}

function numberPages(pen: Pen, { title, customer, period }: ReportModel, { page }: BookWords): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let index = 1; index < count; index++) {
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    const y = doc.page.height - 42;
    put(pen, `${customer} · ${title} · ${period}`, pen.left, y, inks.note);
    put(pen, page(index + 1, count), doc.page.width - paper.side, y, inks.note, "right");
    doc.endMarkedContent();
  }
}
