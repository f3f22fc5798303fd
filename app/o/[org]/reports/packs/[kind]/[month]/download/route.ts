import type { NextRequest } from "next/server";
import { loadPackFile } from "@/lib/reports/definitions/loaders";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ org: string; kind: string; month: string }>;
}

/** A report as PDF or as a workbook. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org, kind, month } = await params;
  const query = singleValues(Object.fromEntries(request.nextUrl.searchParams));
  const file = await loadPackFile(org, kind, month, query);
  if (!file) return new Response(null, { status: 429, headers: { "Retry-After": "600", "Cache-Control": "no-store" } });
  const { name, type, bytes } = file;
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
