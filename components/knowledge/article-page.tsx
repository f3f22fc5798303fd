import { ArrowLeft, ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ArticleLink, ArticlePage as Page } from "@/lib/knowledge/pages";
import { ArticleBody } from "./article-body";
import type { ContactCardProps } from "./contact-card";
import { OutlineAside, OutlineFolded } from "./outline";
import { PrintButton } from "./print-button";

export interface ArticlePageProps {
  page: Page;
  customers: ContactCardProps["customers"];
}

export function ArticlePage({ page, customers }: ArticlePageProps) {
  const { article, linked } = page;
  const hasOutline = article.outline.length > 1;
  return (
    <div className="mx-auto grid max-w-3xl gap-x-12 xl:max-w-none xl:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <article className="min-w-0">
        <Head article={article} />
        {hasOutline && <OutlineFolded entries={article.outline} />}
        <ArticleBody code={article.code} codeHash={article.codeHash} linked={linked} customers={customers} />
        <Neighbours page={page} />
      </article>
      {hasOutline && <OutlineAside entries={article.outline} />}
    </div>
  );
}

function Head({ article }: { article: Page["article"] }) {
  const t = useTranslations("help");
  const format = useFormatter();
  const updated = article.updated && format.dateTime(new Date(article.updated), { dateStyle: "long", timeZone: "UTC" });
  return (
    <header className="mb-6">
      <h1 className="font-semibold text-3xl sm:text-4xl">{article.title}</h1>
      <p className="mt-3 text-ink-muted text-lg">{article.description}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle text-sm">
        {updated && article.updated && <time dateTime={article.updated}>{t("updated", { date: updated })}</time>}
        <span>{t("minutes", { minutes: article.minutes })}</span>
        <span data-print="hide" className="ms-auto">
          <PrintButton label={t("print")} />
        </span>
      </div>
    </header>
  );
}

function Neighbours({ page }: { page: Page }) {
  const t = useTranslations("help");
  if (!page.previous && !page.next) return null;
  return (
    <nav
      aria-label={t("inSection", { section: page.section.title })}
      className="mt-10 grid gap-3 border-line border-t pt-6 sm:grid-cols-2"
    >
      {page.previous && <Neighbour link={page.previous} label={t("previous")} side="start" />}
      {page.next && <Neighbour link={page.next} label={t("next")} side="end" />}
    </nav>
  );
}

function Neighbour({ link, label, side }: { link: ArticleLink; label: string; side: "start" | "end" }) {
  const Icon = side === "start" ? ArrowLeft : ArrowRight;
  return (
    <Link
      href={link.href}
      rel={side === "start" ? "prev" : "next"}
      className={`rounded-lg border border-line bg-surface p-4 hover:bg-surface-hover ${side === "end" ? "sm:col-start-2 sm:text-end" : ""}`}
    >
      <span
        className={`flex items-center gap-1.5 text-ink-subtle text-sm ${side === "end" ? "sm:flex-row-reverse" : ""}`}
      >
        <Icon aria-hidden className="size-4" />
        {label}
      </span>
      <span className="mt-0.5 block font-medium text-accent">{link.title}</span>
    </Link>
  );
}
