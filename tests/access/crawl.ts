import { isWhole, ofAll } from "@/tests/fixtures/whole";
import type { Client } from "@/tests/server/browser-like";

const mostPages = 150;

/** Of addresses that differ by a number, a name in the help or the value of a choice some are followed, so that more kinds are met. */
const mostAlike = ofAll(Number.POSITIVE_INFINITY, 3);

function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const named = pathname.replace(/(\/(?:help|pictures\/\w+)\/[^/]+\/)[^/]+$/, "$1#").replace(/[^/]*\d[^/]*/g, "#");
  return `${named}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

const hrefs = (html: string) =>
  [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));

/** Not followed: what ends the session, and files of the build, which know no customer. */
const skipped = /^\/(?:_next\/static|api\/auth)/;

interface Crawl {
  pages: number;
  /** Addresses whose answer holds a forbidden string. */
  leaks: string[];
  /** Addresses that answered with an error of the server. */
  broken: string[];
  seen: Set<string>;
}

/** Follows the links on this site from the beginnings on, as HTML and, every third, as the payload a link in the page fetches. */
export async function crawl(
  client: Client,
  beginnings: readonly string[],
  forbidden: readonly string[],
  most = mostPages,
): Promise<Crawl> {
  const found: Crawl = { pages: 0, leaks: [], broken: [], seen: new Set(beginnings) };
  const queue = [...beginnings];
  const alike = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined && found.pages < most; path = queue.shift()) {
    const html = await client.fetch(path);
    const texts = [await html.text(), html.headers.get("location") ?? ""];
    const isPage = html.headers.get("content-type")?.startsWith("text/html");
    if (isPage && (isWhole || found.pages % 3 === 0)) {
      texts.push(await (await client.fetch(path, { headers: { rsc: "1" } })).text());
    }
    found.pages += 1;
    if (html.status >= 500) found.broken.push(`${path} (${html.status})`);
    if (forbidden.some((word) => texts.some((text) => text.includes(word)))) found.leaks.push(path);
    for (const address of [...hrefs(texts[0] ?? ""), texts[1] ?? ""]) {
      const url = new URL(address, new URL(path, client.origin));
      const next = url.pathname + url.search;
      if (url.origin !== client.origin || skipped.test(next) || found.seen.has(next)) continue;
      found.seen.add(next);
      const kind = kindOf(next);
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
      if ((alike.get(kind) ?? 0) <= mostAlike) queue.push(next);
    }
  }
  return found;
}
