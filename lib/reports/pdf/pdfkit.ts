import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { ReportModel } from "../model/model";
import { type BookWords, writeBook } from "./book";
import { type Face, faces } from "./faces";
import { fontOf } from "./pen";
import { sfntOf } from "./woff";

/** Found from where the portal runs: a bundled file has no place of its own. */
const folder = join(process.cwd(), "node_modules/@fontsource/inter/files");
const files = new Map<string, Buffer>();

function fileOf(face: Face, weight: number): Buffer {
  const name = `inter-${face}-${weight}-normal.woff`;
  const known = files.get(name) ?? sfntOf(readFileSync(join(folder, name)));
  files.set(name, known);
  return known;
}

/** A document is put together in memory, so that there is an end to it. */
const longest = 250;

/** Declares what the document keeps to (ISO 14289-1). The types know only the archive's subsets, the library this one too. */
const accessible = "PDF/UA" as unknown as "PDF/A-1";

/** A report as a tagged PDF: language, title, outline, embedded fonts, and nothing that is fetched. */
export async function pdfOf(
  model: ReportModel,
  words: BookWords,
  mostPages = longest,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, customer, period, lang, asOf } = model;
  const doc = new PDFDocument({
    ...{ autoFirstPage: false, bufferPages: true, size: "A4", margin: 0, font: "" },
    ...{
      pdfVersion: "1.7",
      subset: accessible,
      tagged: true,
      displayTitle: true,
      lang: lang === "sv" ? "sv-SE" : "en-GB",
    },
    info: {
      ...{ Title: `${title}, ${customer}, ${period}`, Author: "Samverkan", Subject: title },
      ...{ Creator: "Samverkan", Producer: "Samverkan", CreationDate: new Date(asOf) },
    },
  });
  const parts: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  for (const face of faces) {
    for (const weight of [400, 600] as const) doc.registerFont(fontOf(face, weight), fileOf(face, weight));
  }
  writeBook(doc, model, words, mostPages);
  doc.end();
  await ended;
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
