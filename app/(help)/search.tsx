import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { ContactCard } from "@/components/knowledge/contact-card";
import { SearchForm } from "@/components/search/search-form";
import { SearchResults } from "@/components/search/search-results";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { loadSearch } from "@/lib/search/finding/loaders";
import { readSearch, searchParams } from "@/lib/search/finding/request";
import { tellGapAction } from "@/lib/search/insight/actions";
import { contactCustomers } from "./contact-customers";

export interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function searchMetadata(lang: Lang, props: SearchProps): Promise<Metadata> {
  const [t, asked] = await Promise.all([getTranslations({ locale: lang, namespace: "search" }), props.searchParams]);
  const { query } = readSearch(asked, lang);
  return { title: query ? t("titleFor", { query }) : t("title"), robots: { index: false } };
}

export async function Search({ lang, ...props }: SearchProps & { lang: Lang }) {
  const request = readSearch(await props.searchParams, lang);
  const [result, customers, t] = await Promise.all([
    loadSearch(request),
    contactCustomers(),
    getTranslations({ locale: lang, namespace: "search" }),
  ]);
  const { query, group } = request;
  const asked = searchParams(request);
  const links = { sv: routes.help.search("sv", asked), en: routes.help.search("en", asked) };
  const words = query || undefined;
  const withWords = customers === null ? null : customers.map((customer) => ({ ...customer, words }));
  return (
    <PortalFrame languageLinks={links}>
      <div className="mx-auto grid max-w-5xl gap-6">
        <h1 className="font-semibold text-2xl sm:text-3xl">{t("title")}</h1>
        <SearchForm lang={lang} query={query} kept={{ in: group === "help" ? undefined : group }} />
        <SearchResults request={request} result={result} tellAction={tellGapAction} />
        <ContactCard customers={withWords} />
      </div>
    </PortalFrame>
  );
}
