import { ImageResponse } from "next/og";
import { getTranslations } from "next-intl/server";
import { ArticleCover } from "@/components/knowledge/article-cover";
import { isLocale } from "@/lib/i18n/locales";
import { loadPublicTitle } from "@/lib/knowledge/reading/public-loaders";

interface Context {
  params: Promise<{ lang: string; section: string; slug: string }>;
}

/** The picture that other sites show beside a link to a public article. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lang, section, slug } = await params;
  const found = isLocale(lang) ? await loadPublicTitle(lang, section, slug) : null;
  if (!found || !isLocale(lang)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale: lang, namespace: "common" });
  return new ImageResponse(<ArticleCover product={t("product")} title={found.title} section={found.section} />, {
    width: 1200,
    height: 630,
    headers: { "cache-control": "public, max-age=3600" },
  });
}
