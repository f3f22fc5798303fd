import { useFormatter, useTranslations } from "next-intl";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ArticleLink, SectionCard } from "@/lib/knowledge/pages";
import type { Lang } from "@/lib/knowledge/schema";
import { ContactCard, type ContactCardProps } from "./contact-card";
import { SectionIcon } from "./section-icon";

export interface HelpHomeProps {
  lang: Lang;
  sections: readonly SectionCard[];
  recent: readonly ArticleLink[];
  customers: ContactCardProps["customers"];
}

const articlesShown = 3;

/** The front of the help centre: search first, then the topics, then what is new. */
export function HelpHome({ lang, sections, recent, customers }: HelpHomeProps) {
  const t = useTranslations("help");
  const format = useFormatter();
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
                {section.articles.slice(0, articlesShown).map(({ key, href, title }) => (
                  <li key={key}>
                    <Link href={href} className="inline-block rounded-sm py-0.5 text-accent hover:underline">
                      {title}
                    </Link>
                  </li>
                ))}
                {section.articles.length > articlesShown && (
                  <li>
                    <Link href={section.href} className="inline-block rounded-sm py-0.5 text-ink-muted hover:underline">
                      {t("more", { count: section.articles.length })}
                    </Link>
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      {recent.length > 0 && (
        <section aria-labelledby="recent" className="grid gap-4">
          <h2 id="recent" className="font-semibold text-lg">
            {t("recent")}
          </h2>
          <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
            {recent.map(({ key, href, title, updated }) => (
              <li key={key} className="border-line border-b py-2">
                <Link href={href} className="rounded-sm text-accent hover:underline">
                  {title}
                </Link>
                {updated && (
                  <p className="text-ink-subtle text-xs">
                    {t("updated", { date: format.dateTime(new Date(updated), { dateStyle: "long", timeZone: "UTC" }) })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ContactCard customers={customers} />
    </div>
  );
}
