import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadChartExport } from "@/lib/reports/charts/case-loaders";
import { fileResponse } from "@/lib/reports/exported-file";
import { loadCaseExport } from "@/lib/reports/loaders";

interface Context {
  params: Promise<{ org: string }>;
}

/** One chart (`chart=…` with the dashboard's filters, as CSV or `format=xlsx`), or a list of cases with the list's filters as CSV. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const file = query.chart === undefined ? await loadCaseExport(org, query) : await loadChartExport(org, query);
  if (!file) notFound();
  return fileResponse(file);
}
