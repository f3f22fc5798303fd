import { fullAddress, loadPublicSections, type PublicSection } from "@/lib/knowledge/reading/public-loaders";
import { routes } from "@/lib/routes";

/** What is public today, at the address of today; not what a build knew. */
export const dynamic = "force-dynamic";

/** Every public page in both languages, each with the address of the same page in the other. */
export async function GET(): Promise<Response> {
  const [sv, en] = [await loadPublicSections("sv"), await loadPublicSections("en")];
  const home = { sv: routes.help.home("sv"), en: routes.help.home("en") };
  const pages = [...pairs([{ key: "home", href: home.sv }], [{ key: "home", href: home.en }]), ...pairs(sv, en)];
  const articles = pairs(articlesOf(sv), articlesOf(en));
  const urls = [...pages, ...articles].flatMap(urlsOf);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=600" };
  return new Response(xml, { headers });
}

interface Page {
  key: string;
  href: string;
  updated?: string | null;
}

interface Pair {
  sv?: Page;
  en?: Page;
}

const articlesOf = (sections: readonly PublicSection[]) => sections.flatMap(({ articles }) => articles);

function pairs(sv: readonly Page[], en: readonly Page[]): Pair[] {
  const english = new Map(en.map((page) => [page.key, page]));
  const swedish = new Set(sv.map(({ key }) => key));
  const alone = en.filter(({ key }) => !swedish.has(key));
  return [...sv.map((page) => ({ sv: page, en: english.get(page.key) })), ...alone.map((page) => ({ en: page }))];
}

function urlsOf({ sv, en }: Pair): string[] {
  const links = [
    ...(sv ? [alternate("sv", sv)] : []),
    ...(en ? [alternate("en", en)] : []),
    ...(sv && en ? [alternate("x-default", sv)] : []),
  ].join("");
  return [sv, en].flatMap((page) => {
    if (!page) return [];
    const changed = page.updated ? `<lastmod>${page.updated}</lastmod>` : "";
    return [`<url><loc>${escaped(fullAddress(page.href))}</loc>${changed}${sv && en ? links : ""}</url>`];
  });
}

function alternate(lang: string, { href }: Page): string {
  return `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(fullAddress(href))}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
