import { fullAddress } from "@/lib/knowledge/reading/public-loaders";

/** What is public today, at the address of today; not what a build knew. */
export const dynamic = "force-dynamic";

/** Robots are kept from what needs a sign-in for their own sake: it would answer them with the sign-in page. */
const closed = ["/o/", "/desk", "/account", "/start", "/api/", "/search", "/en/search"];

export function GET(): Response {
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), ""];
  const text = `${lines.join("\n")}\nSitemap: ${fullAddress("/sitemap.xml")}\n`;
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(text, { headers });
}
