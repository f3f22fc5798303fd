import type { NextRequest } from "next/server";
import { loadLogo } from "@/lib/reports/logo/loaders";

interface Context {
  params: Promise<{ org: string }>;
}

/** A customer's logo. What is missing and what is not for the reader answer alike. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const file = await loadLogo((await params).org, request.headers.get("if-none-match"));
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(file.body, { status: file.status, headers: file.headers });
}
