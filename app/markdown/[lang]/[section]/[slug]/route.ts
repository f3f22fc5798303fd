import { isLocale } from "@/lib/i18n/locales";
import { loadPublicMarkdown } from "@/lib/knowledge/reading/public-loaders";

interface Context {
  params: Promise<{ lang: string; section: string; slug: string }>;
}

/** An article as Markdown; readers know it as the article's address with `.md` (next.config.js). */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { lang, section, slug } = await params;
  const text = isLocale(lang) ? await loadPublicMarkdown(lang, section, slug) : null;
  if (text === null) return new Response(null, { status: 404 });
  const headers = { "content-type": "text/markdown; charset=utf-8", "cache-control": "public, max-age=300" };
  return new Response(text, { headers });
}
