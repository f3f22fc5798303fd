import type { NextRequest } from "next/server";
import { loadKpiChart } from "@/lib/reports/charts/kpi-loaders";
import { fileResponse } from "@/lib/reports/exported-file";

interface Context {
  params: Promise<{ org: string; id: string }>;
}

/** One figure that is followed, month by month, as CSV or `format=xlsx`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org, id } = await params;
  return fileResponse(await loadKpiChart(org, id, request.nextUrl.searchParams.get("format") ?? undefined));
}
