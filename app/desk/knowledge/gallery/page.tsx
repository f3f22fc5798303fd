import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Gallery } from "@/components/knowledge/gallery";
import { loadGallery } from "@/lib/knowledge/reading/gallery-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

export default async function GalleryPage() {
  const lang = (await getLocale()) === "en" ? "en" : "sv";
  const { entries, linked } = await loadGallery(lang);
  return <Gallery lang={lang} entries={entries} linked={linked} />;
}
