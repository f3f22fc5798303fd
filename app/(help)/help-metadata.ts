import type { Metadata } from "next";
import { env } from "@/lib/env";
import type { LanguageLinks } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";

/** What a help page says about itself, with its address in both languages. */
export function helpMetadata(lang: Lang, links: LanguageLinks, title: string, description: string): Metadata {
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    title,
    description,
    alternates: { canonical: links[lang], languages: { sv: links.sv, en: links.en, "x-default": links.sv } },
    openGraph: { title, description, url: links[lang], locale: lang === "sv" ? "sv_SE" : "en_GB" },
  };
}
