import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadReportExport } from "@/lib/reports/sla/export-loaders";

interface Context {
  params: Promise<{ org: string; month: string }>;
}

/** The rows of a month's report as a workbook. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { org, month } = await params;
  const file = await loadReportExport(org, month);
  if (!file) notFound();
  return new Response(file.bytes, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
