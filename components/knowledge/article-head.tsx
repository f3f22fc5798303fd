import { useFormatter, useTranslations } from "next-intl";
import type { ArticlePage } from "@/lib/knowledge/pages";
import { routes } from "@/lib/routes";
import { ArticleTools } from "./article-tools";

/** Teams that answer for articles, as people call them. */
const teams: Readonly<Record<string, string>> = { servicedesk: "ServiceDesk" };

export function ArticleHead({ page: { article, section } }: { page: ArticlePage }) {
  const t = useTranslations("help");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long" });
  const { reviewed, updated, owner } = article;
  const by = reviewed?.by ?? (owner && (teams[owner] ?? owner));
  const markdown = article.isPublic ? routes.help.markdown(`${section.href}/${article.slug}`) : null;
  return (
    <header className="mb-6">
      <h1 className="font-semibold text-3xl sm:text-4xl">{article.title}</h1>
      {article.description && <p className="mt-3 text-ink-muted text-lg">{article.description}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle text-sm">
        {reviewed ? (
          <time dateTime={reviewed.on}>
            {by ? t("reviewedBy", { date: day(reviewed.on), by }) : t("reviewed", { date: day(reviewed.on) })}
          </time>
        ) : (
          <>
            {updated && <time dateTime={updated}>{t("updated", { date: day(updated) })}</time>}
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
