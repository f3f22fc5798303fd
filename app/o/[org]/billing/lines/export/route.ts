import type { NextRequest } from "next/server";
import { loadLineExport } from "@/lib/reports/billing/export-loaders";
import { fileResponse } from "@/lib/reports/exported-file";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ org: string }>;
}

/** Invoice lines as a spreadsheet. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = singleValues(Object.fromEntries(request.nextUrl.searchParams));
  return fileResponse(await loadLineExport((await params).org, query));
}
