import "server-only";
import { slugOf } from "@/lib/knowledge/source/source-path";
import { type ExportedFile, pdfType, xlsxType } from "../exported-file";
import type { ReportModel } from "../model/model";
import { sheetsOf } from "../model/sheets";
import { pdfOf } from "../pdf/pdfkit";
import { xlsxOf } from "../xlsx";
import type { ReportFormat } from "./format";
import { wordsOf } from "./model-queries";
import { bookWordsOf, sheetNamesOf } from "./words";

export type ReportFile = ExportedFile & { body: Uint8Array<ArrayBuffer> };

const types = { pdf: pdfType, xlsx: xlsxType } as const;

/** A report as a file, by what the page shows and nothing else. */
export async function fileOf(
  model: ReportModel,
  { slug, month, format }: { slug: string; month: string; format: ReportFormat },
): Promise<ReportFile> {
  const { packs } = wordsOf(model.lang, model.timeZone, (key) => key);
  const body = format === "pdf" ? await pdfOf(model, bookWordsOf(packs)) : xlsxOf(sheetsOf(model, sheetNamesOf(packs)));
  const called = model.kind === "own" ? (slugOf(model.title) ?? "rapport") : model.kind;
  return { name: `${slug}-${called}-${month}.${format}`, type: types[format], body };
}
