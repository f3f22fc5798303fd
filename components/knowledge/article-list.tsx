import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";

/** Articles by title, each with its sentence. */
export function ArticleList({ articles }: { articles: readonly ArticleLink[] }) {
  const t = useTranslations("help");
  return (
    <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {articles.map(({ key, href, title, description, minutes, kind }) => (
        <li key={key} className="relative px-5 py-4 hover:bg-surface-hover">
          <Link href={href} className="rounded-sm font-medium text-accent after:absolute after:inset-0">
            {title}
          </Link>
          <p className="mt-1 text-ink-muted text-sm">{description}</p>
          <p className="mt-1.5 text-ink-subtle text-xs">
            {t(kind === "guide" ? "kind.guide" : "kind.article")} · {t("minutes", { minutes })}
          </p>
        </li>
      ))}
    </ul>
  );
}
