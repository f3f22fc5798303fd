import type { NextRequest } from "next/server";
import { loadLineExport } from "@/lib/reports/billing/export-loaders";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ org: string }>;
}

/** Invoice lines as a spreadsheet. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = singleValues(Object.fromEntries(request.nextUrl.searchParams));
  const { name, type, body } = await loadLineExport((await params).org, query);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
