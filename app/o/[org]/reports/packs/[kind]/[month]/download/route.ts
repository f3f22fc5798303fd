import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { isReportFormat } from "@/lib/reports/definitions/format";
import { loadPackFile } from "@/lib/reports/definitions/loaders";
import { fileResponse } from "@/lib/reports/exported-file";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ org: string; kind: string; month: string }>;
}

/** A report as PDF or as a workbook. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org, kind, month } = await params;
  const query = singleValues(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("packs");
  const said = (status: number, text: string, headers: Record<string, string> = {}) =>
    new Response(`${text}\n`, {
      status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
    });
  if (query.format !== undefined && !isReportFormat(query.format)) return said(400, t("formatUnknown"));
  const file = await loadPackFile(org, kind, month, query);
  return file ? fileResponse(file) : said(429, t("tooMany"), { "Retry-After": "600" });
}
