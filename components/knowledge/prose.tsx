import { CornerDownLeft, Square, SquareCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";
import { ArticleList } from "./article-list";

export function Heading({ level: Level, id, children }: ComponentProps<"h2"> & { level: "h2" | "h3" }) {
  const t = useTranslations("help");
  const said = useTranslations("article");
  // The compiler names the heading over footnotes in English.
  if (id === "footnote-label") return <Level id={id}>{said("footnotes")}</Level>;
  return (
    <Level id={id} className="group">
      {children}
      {id && (
        <a
          href={`#${id}`}
          aria-label={t("headingLink", { heading: typeof children === "string" ? children : id })}
          data-print="hide"
          className="ms-2 rounded-sm px-1 font-normal text-ink-subtle opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
        >
          #
        </a>
      )}
    </Level>
  );
}

export function Keys({ children }: { children?: ReactNode }) {
  const keys = typeof children === "string" ? children.split("+").map((key) => key.trim()) : null;
  if (!keys) return <Kbd>{children}</Kbd>;
  return (
    <span className="whitespace-nowrap">
      {keys.map((key, i) => (
        <span key={key}>
          {i > 0 && <span className="text-ink-subtle"> + </span>}
          <Kbd>{key}</Kbd>
        </span>
      ))}
    </span>
  );
}

export function Details({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details className="my-6 rounded-lg border border-line bg-surface px-5 py-3 [&>:last-child]:mb-1">
      <summary className="-mx-1 rounded-sm px-1 font-medium">{summary}</summary>
      {children}
    </details>
  );
}

/** Wide tables scroll inside their own frame, which the keyboard must be able to reach. */
export function Table({ children }: { children?: ReactNode }) {
  const t = useTranslations("help");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that scrolls is no set of fields, and no landmark either
    <div
      role="group"
      data-scroll
      aria-label={t("table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className="my-6 overflow-x-auto rounded-lg border border-line"
    >
      <table>{children}</table>
    </div>
  );
}

export function Related({ articles }: { articles: readonly ArticleLink[] }) {
  const t = useTranslations("help");
  if (articles.length === 0) return null;
  return (
    <nav data-own aria-label={t("related")} className="my-8 grid gap-3 text-base">
      <p className="font-semibold">{t("related")}</p>
      <ArticleList articles={articles} />
    </nav>
  );
}

/** The mark of `- [ ]` and `- [x]`, which nobody can tick. */
export function TaskMark({ checked }: { checked?: boolean }) {
  const t = useTranslations("article.task");
  const Mark = checked ? SquareCheck : Square;
  return (
    <>
      <Mark aria-hidden className="me-1.5 inline size-4.5 align-text-bottom text-ink-muted" />
      <span className="sr-only">{t(checked ? "done" : "open")} </span>
    </>
  );
}

export function BackToText({ href }: { href: string }) {
  const t = useTranslations("article");
  return (
    <a href={href} aria-label={t("backToText")} data-print="hide" className="rounded-sm p-1 text-accent">
      <CornerDownLeft aria-hidden className="inline size-4" />
    </a>
  );
}
