import { useTranslations } from "next-intl";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatLocalDate } from "@/lib/format";
import type { ArticleLink, HelpHomePage } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { ContactCard, type ContactCardProps } from "./contact-card";
import { SectionIcon } from "./section-icon";

export interface HelpHomeProps extends HelpHomePage {
  lang: Lang;
  customers: ContactCardProps["customers"];
}

/** The front of the help centre: search first, then the topics, then what others read and what is new. */
export function HelpHome({ lang, sections, mostRead, recent, customers }: HelpHomeProps) {
  const t = useTranslations("help");
  return (
    <div className="grid gap-10">
      <div className="mx-auto w-full max-w-2xl pt-4 text-center sm:pt-8">
        <h1 className="font-semibold text-3xl sm:text-4xl">{t("homeTitle")}</h1>
        <p className="mt-2 mb-6 text-ink-muted">{t("homeLead")}</p>
        <SearchForm lang={lang} />
      </div>
      {sections.length === 0 && <EmptyState title={t("empty")} />}
      <section aria-labelledby="sections" className="grid gap-4">
        <h2 id="sections" className="font-semibold text-lg">
          {t("sections")}
        </h2>
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {sections.map((section) => (
            <li key={section.key} className="flex flex-col rounded-lg border border-line bg-surface p-5">
              <div className="flex items-start gap-3">
                <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
                  <SectionIcon name={section.icon} className="size-5" />
                </span>
                <div className="min-w-0">
                  <h3 className="font-semibold">
                    <Link href={section.href} className="rounded-sm hover:underline">
                      {section.title}
                    </Link>
                  </h3>
                  <p className="mt-0.5 text-ink-muted text-sm">{section.description}</p>
                </div>
              </div>
              <ul className="mt-3 grid gap-1 border-line border-t pt-3 text-sm">
                {section.articles.map(({ key, href, title }) => (
                  <li key={key}>
                    <Link href={href} className="inline-block rounded-sm py-0.5 text-accent hover:underline">
                      {title}
                    </Link>
                  </li>
                ))}
                {section.hasMore && (
                  <li>
                    <Link href={section.href} className="inline-block rounded-sm py-0.5 text-ink-muted hover:underline">
                      {t("showAll")}
                      <span className="sr-only">: {section.title}</span>
                    </Link>
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <div className="grid gap-10 md:grid-cols-2 md:gap-8">
        <Articles lang={lang} id="most-read" title={t("mostRead")} articles={mostRead} />
        <Articles lang={lang} id="recent" title={t("recent")} articles={recent} />
      </div>
      <ContactCard customers={customers} />
    </div>
  );
}

interface ArticlesProps {
  lang: Lang;
  id: string;
  title: string;
  articles: readonly ArticleLink[];
}

function Articles({ lang, id, title, articles }: ArticlesProps) {
  const t = useTranslations("help");
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      <ul>
        {articles.map(({ key, href, title: name, updated }) => (
          <li key={key} className="border-line border-b py-2">
            <Link href={href} className="rounded-sm text-accent hover:underline">
              {name}
            </Link>
            {updated && (
              <p className="text-ink-subtle text-xs">{t("updated", { date: formatLocalDate(updated, lang) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
