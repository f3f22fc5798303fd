import { SearchForm } from "@/components/search/search-form";
import { PageHeader } from "@/components/ui/page-header";
import type { SectionCard } from "@/lib/knowledge/pages";
import type { Lang } from "@/lib/knowledge/schema";
import { ArticleList } from "./article-list";
import { ContactCard, type ContactCardProps } from "./contact-card";

export interface SectionPageProps {
  lang: Lang;
  section: SectionCard;
  customers: ContactCardProps["customers"];
}

export function SectionPage({ lang, section, customers }: SectionPageProps) {
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeader title={section.title} lead={section.description} />
      <SearchForm lang={lang} />
      <ArticleList articles={section.articles} />
      <ContactCard customers={customers} />
    </div>
  );
}
