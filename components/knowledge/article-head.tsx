import { useTranslations } from "next-intl";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { ArticlePage } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { ArticleTools } from "./article-tools";
import { ownerName } from "./owner-name";

export function ArticleHead({ lang, page: { article, section } }: { lang: Lang; page: ArticlePage }) {
  const t = useTranslations("help");
  const { reviewed, updated, owner } = article;
  const dayOf = (instant: string) => formatInstant(instant, lang, "Europe/Stockholm", "date");
  const by = reviewed?.by ?? (owner && ownerName(owner));
  const markdown = article.isPublic ? routes.help.markdown(`${section.href}/${article.slug}`) : null;
  return (
    <header className="mb-6">
      <h1 className="wrap-anywhere font-semibold text-3xl sm:text-4xl">{article.title}</h1>
      {article.description && <p className="mt-3 text-ink-muted text-lg">{article.description}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle text-sm">
        {reviewed ? (
          <time dateTime={reviewed.on}>
            {by ? t("reviewedBy", { date: dayOf(reviewed.on), by }) : t("reviewed", { date: dayOf(reviewed.on) })}
          </time>
        ) : (
          <>
            {updated && <time dateTime={updated}>{t("updated", { date: formatLocalDate(updated, lang) })}</time>}
            {by && <span>{t("answersFor", { by })}</span>}
          </>
        )}
        <span>{t("minutes", { minutes: article.minutes })}</span>
        <span data-print="hide" className="-ms-2.5 flex flex-wrap sm:ms-auto">
          <ArticleTools print={t("print")} markdown={markdown} copy={t("copyMarkdown")} copied={t("copiedMarkdown")} />
        </span>
      </div>
    </header>
  );
}
