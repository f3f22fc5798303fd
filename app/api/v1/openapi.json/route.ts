import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/intake/api/openapi";

/** What the API takes and answers, for anyone: it names no customer. */
export async function GET(): Promise<Response> {
  const document = openApiDocument(new URL(env().NEXTAUTH_URL).origin);
  return Response.json(document, { headers: { "cache-control": "public, max-age=300" } });
}
