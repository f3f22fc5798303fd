import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { ContactCard } from "@/components/knowledge/contact-card";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { loadSearch } from "@/lib/search/finding/loaders";
import { readSearch } from "@/lib/search/finding/request";
import { contactCustomers } from "./contact-customers";

export interface SearchProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

/** A query given twice is no query. */
async function queryOf(searchParams: SearchProps["searchParams"]): Promise<string> {
  const { q } = await searchParams;
  return typeof q === "string" ? q.trim().slice(0, 300) : "";
}

export async function searchMetadata(lang: Lang, { searchParams }: SearchProps): Promise<Metadata> {
  const [t, query] = await Promise.all([getTranslations({ locale: lang, namespace: "search" }), queryOf(searchParams)]);
  return { title: query ? t("titleFor", { query }) : t("title"), robots: { index: false } };
}

export async function Search({ lang, searchParams }: SearchProps & { lang: Lang }) {
  const query = await queryOf(searchParams);
  const [answer, customers, t] = await Promise.all([
    loadSearch(readSearch({ q: query }, lang)),
    contactCustomers(),
    getTranslations({ locale: lang, namespace: "search" }),
  ]);
  const links = { sv: routes.help.search("sv", query), en: routes.help.search("en", query) };
  return (
    <PortalFrame languageLinks={links}>
      <div className="mx-auto grid max-w-3xl gap-6">
        <h1 className="font-semibold text-2xl sm:text-3xl">{t("title")}</h1>
        <SearchForm lang={lang} query={query} />
        <SearchResults query={query} answer={answer} />
        <ContactCard customers={customers} />
      </div>
    </PortalFrame>
  );
}
