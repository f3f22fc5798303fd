import { loadHealth } from "@/lib/access/loaders";

/** 200 when the portal can serve, 503 while its database is out of reach. Says nothing more to anyone. */
export async function GET(): Promise<Response> {
  const { ready } = await loadHealth();
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
