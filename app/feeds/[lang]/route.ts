import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { isLocale } from "@/lib/i18n/locales";
import { fullAddress, loadPublicFeed } from "@/lib/knowledge/reading/public-loaders";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";

interface Context {
  params: Promise<{ lang: string }>;
}

/** What is new in one language, of everything or one section: RSS, or Atom with `format=atom`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  if (!isLocale(lang)) return new Response(null, { status: 404 });
  const { section: slug, format } = singleValues(Object.fromEntries(new URL(request.url).searchParams));
  const found = await loadPublicFeed(lang, slug ?? null);
  if (!found) return new Response(null, { status: 404 });

  const [t, common] = await Promise.all([
    getTranslations({ locale: lang, namespace: "help" }),
    getTranslations({ locale: lang, namespace: "common" }),
  ]);
  const { section, articles } = found;
  const link = fullAddress(section ? routes.help.section(lang, section.slug) : routes.help.home(lang));
  const newest = articles[0]?.updated;
  const feed = new Feed({
    title: `${common("product")}: ${section?.title ?? t("title")}`,
    description: section?.description ?? t("description"),
    id: link,
    link,
    language: lang,
    copyright: common("product"),
    feedLinks: {
      rss: fullAddress(routes.help.feed(lang, section?.slug)),
      atom: fullAddress(routes.help.feed(lang, section?.slug, "atom")),
    },
    ...(newest && { updated: new Date(newest) }),
  });
  for (const { title, description, href, updated } of articles) {
    const address = fullAddress(href);
    feed.addItem({ title, description, id: address, link: address, date: new Date(updated ?? 0) });
  }
  const isAtom = format === "atom";
  const type = `application/${isAtom ? "atom" : "rss"}+xml; charset=utf-8`;
  const headers = { "content-type": type, "cache-control": "public, max-age=600" };
  return new Response(isAtom ? feed.atom1() : feed.rss2(), { headers });
}
