import type { NextRequest } from "next/server";
import { loadCaseFile } from "@/lib/cases/follow/file-loaders";

interface Context {
  params: Promise<{ org: string; ref: string; file: string }>;
}

/** A picture or file that came with a case. What is missing and what is not for the reader answer alike. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const file = await loadCaseFile(await params, {
    ifNoneMatch: request.headers.get("if-none-match"),
    range: request.headers.get("range"),
    ifRange: request.headers.get("if-range"),
  });
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(file.body, { status: file.status, headers: file.headers });
}
