import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadChangesChart } from "@/lib/reports/charts/loaders";
import { fileResponse } from "@/lib/reports/exported-file";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ org: string }>;
}

/** A chart of the dashboard of changes (`chart=…` with the page's own choices), as CSV or `format=xlsx`. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = singleValues(Object.fromEntries(request.nextUrl.searchParams));
  const file = await loadChangesChart((await params).org, query);
  return file ? fileResponse(file) : notFound();
}
