/** A file that leaves the portal. */
export interface ExportedFile {
  name: string;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

export const csvType = "text/csv; charset=utf-8";
export const pdfType = "application/pdf";
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The answer that has a browser keep the file; it is the reader's own and is kept nowhere on the way. */
export function fileResponse({ name, type, body }: ExportedFile): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
