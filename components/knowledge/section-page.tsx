import { Rss } from "lucide-react";
import { useTranslations } from "next-intl";
import { SearchForm } from "@/components/search/search-form";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { SectionPage as Found } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { ArticleList } from "./article-list";
import { ContactCard, type ContactCardProps } from "./contact-card";

export interface SectionPageProps {
  lang: Lang;
  found: Found;
  customers: ContactCardProps["customers"];
}

export function SectionPage({ lang, found, customers }: SectionPageProps) {
  const t = useTranslations("help");
  const { section, articles, letters } = found;
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader title={section.title} lead={section.description} />
      <SearchForm lang={lang} />
      {letters.length > 0 && <Letters lang={lang} found={found} />}
      <ArticleList articles={articles} />
      {found.pages > 1 && <Pages lang={lang} found={found} />}
      <p data-print="hide" className="text-sm">
        <a
          href={routes.help.feed(lang, section.slug)}
          className="inline-flex min-h-6 items-center gap-1.5 rounded-sm text-ink-muted hover:text-ink hover:underline"
        >
          <Rss aria-hidden className="size-4" />
          {t("feed", { name: section.title })}
        </a>
      </p>
      <ContactCard customers={customers} />
    </div>
  );
}

/** Leads to the page on which a letter begins. */
function Letters({ lang, found: { letters, page, section } }: { lang: Lang; found: Found }) {
  const t = useTranslations("help");
  return (
    <nav aria-label={t("letters")} data-print="hide">
      <ul className="flex flex-wrap gap-1">
        {letters.map((one) => (
          <li key={one.letter}>
            <Link
              href={routes.help.section(lang, section.slug, one.page)}
              className={cn(
                "grid h-8 min-w-8 place-items-center rounded-md border px-1.5 font-medium text-sm",
                one.page === page
                  ? "border-accent-line bg-accent-soft text-accent"
                  : "border-line bg-surface text-ink-muted hover:bg-surface-hover hover:text-ink",
              )}
            >
              {one.letter}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ lang, found: { page, pages, total, articles, section } }: { lang: Lang; found: Found }) {
  const t = useTranslations("help");
  const from = page === pages ? total - articles.length + 1 : (page - 1) * articles.length + 1;
  const at = (to: number) => (to >= 1 && to <= pages ? routes.help.section(lang, section.slug, to) : null);
  return (
    <Pagination
      label={t("pages", { section: section.title })}
      summary={t("page", { from, to: from + articles.length - 1, total })}
      previous={{ href: at(page - 1), label: t("previousPage") }}
      next={{ href: at(page + 1), label: t("nextPage") }}
    />
  );
}
