import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import type { ArticlePage } from "@/lib/knowledge/reading/pages";
import type { Lang } from "@/lib/knowledge/source/schema";

/** What a reader should know before reading: the text is in the other language, or behind the one it is translated from. */
export function ArticleNotices({ lang, page }: { lang: Lang; page: ArticlePage }) {
  const t = useTranslations("help");
  const { article, isTranslated, languageLinks } = page;
  const other = lang === "sv" ? "en" : "sv";
  return (
    <>
      {article.lang !== lang && (
        <Notice className="mb-5" title={t("onlyInOther.title")}>
          {t("onlyInOther.text")}
        </Notice>
      )}
      {article.outdatedSince && (
        <Notice kind="warn" className="mb-5" title={t("outdated.title")}>
          {t("outdated.text", {
            date: formatInstant(article.outdatedSince, lang, "Europe/Stockholm", "date"),
          })}{" "}
          {isTranslated && <TextLink href={languageLinks[other]}>{t("outdated.link")}</TextLink>}
        </Notice>
      )}
    </>
  );
}
