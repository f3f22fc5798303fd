import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ArticleLink, ArticlePage as Page } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { ArticleBody } from "./article-body";
import { ArticleHead } from "./article-head";
import { ArticleNotices } from "./article-notices";
import type { ContactCardProps } from "./contact-card";
import { Helpful } from "./helpful";
import { OutlineAside, OutlineFolded } from "./outline";
import type { GuideProgress } from "./steps";

export interface ArticlePageProps {
  /** Of the page; the text may be in the other language. */
  lang: Lang;
  page: Page;
  customers: ContactCardProps["customers"];
  /** What somebody who has not signed in said before. */
  vote: Page["vote"];
  progress?: GuideProgress;
}

export function ArticlePage({ lang, page, customers, vote, progress }: ArticlePageProps) {
  const { article, linked, files } = page;
  const hasOutline = article.outline.length > 1;
  return (
    <div className="mx-auto grid max-w-3xl gap-x-12 xl:max-w-none xl:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <ArticleNotices lang={lang} page={page} />
        <article lang={article.lang === lang ? undefined : article.lang}>
          <ArticleHead lang={lang} page={page} />
          {hasOutline && <OutlineFolded entries={article.outline} />}
          <ArticleBody
            code={article.code}
            codeHash={article.codeHash}
            linked={linked}
            customers={customers}
            fileUrl={(name) => files.get(name) ?? null}
            progress={progress}
          />
        </article>
        <Helpful article={article} vote={vote} customers={customers} />
        <Neighbours page={page} />
      </div>
      {hasOutline && <OutlineAside entries={article.outline} />}
    </div>
  );
}

function Neighbours({ page }: { page: Page }) {
  const t = useTranslations("help");
  if (!page.previous && !page.next) return null;
  return (
    <nav
      aria-label={t("inSection", { section: page.section.title })}
      className="mt-8 grid gap-3 border-line border-t pt-6 sm:grid-cols-2"
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
