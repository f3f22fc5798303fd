import type { NextRequest } from "next/server";
import { loadFile } from "@/lib/knowledge/files/file-loaders";

interface Context {
  params: Promise<{ document: string; name: string }>;
}

/** A picture, film or download of a document. What is missing and what is not for the reader answer alike. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { document, name } = await params;
  const file = await loadFile(document, name, {
    ifNoneMatch: request.headers.get("if-none-match"),
    range: request.headers.get("range"),
    ifRange: request.headers.get("if-range"),
    version: request.nextUrl.searchParams.get("v"),
  });
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(file.body, { status: file.status, headers: file.headers });
}
