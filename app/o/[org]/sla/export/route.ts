import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadCaseExport, loadChartExport } from "@/lib/reports/loaders";

interface Context {
  params: Promise<{ org: string }>;
}

/** CSV of one chart (`chart=…` with the dashboard's filters), or of a list of cases with the list's filters. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const file = query.chart === undefined ? await loadCaseExport(org, query) : await loadChartExport(org, query);
  if (!file) notFound();
  return new Response(file.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
