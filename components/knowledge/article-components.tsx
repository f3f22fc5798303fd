import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { TextLink } from "@/components/ui/text-link";
import { linkedArticle } from "@/lib/knowledge/address";
import type { ArticleComponentName } from "@/lib/knowledge/components";
import { splitKeys } from "@/lib/knowledge/outline";
import type { ArticleLink } from "@/lib/knowledge/pages";
import { ArticleList } from "./article-list";
import { Callout } from "./callout";
import { ContactCard, type ContactCardProps } from "./contact-card";
import { Step, Steps } from "./steps";
import { ArticleTab, ArticleTabs } from "./tabs";

export interface ArticleSurroundings {
  /** Articles the viewer may read, by key; a link to any other becomes plain text. */
  linked: ReadonlyMap<string, ArticleLink>;
  customers: ContactCardProps["customers"];
}

/** What an article is drawn with: our components, and plain elements in our dress. Nothing else is within its reach. */
export function articleComponents({ linked, customers }: ArticleSurroundings) {
  return {
    Callout,
    Steps,
    Step,
    Tabs: ArticleTabs,
    Tab: ArticleTab,
    Keys,
    Details,
    // biome-ignore lint/correctness/noComponentHookFactories: drawn once on the server, where nothing keeps state
    ContactServiceDesk: ({ reason }: { reason?: string }) => (
      <div data-own className="my-8">
        <ContactCard customers={customers} reason={reason} />
      </div>
    ),
    // biome-ignore lint/correctness/noComponentHookFactories: drawn once on the server, where nothing keeps state
    RelatedArticles: ({ keys }: { keys: string }) => (
      <Related articles={splitKeys(keys).flatMap((key) => linked.get(key) ?? [])} />
    ),
    a: ({ href = "", children }: { href?: string; children?: ReactNode }) => {
      const target = linkedArticle(href);
      if (!target) return <PlainLink href={href}>{children}</PlainLink>;
      const article = linked.get(target.key);
      if (!article) return <span>{children}</span>;
      return <TextLink href={target.anchor ? `${article.href}#${target.anchor}` : article.href}>{children}</TextLink>;
    },
    h2: (props: ComponentProps<"h2">) => <Heading level="h2" {...props} />,
    h3: (props: ComponentProps<"h3">) => <Heading level="h3" {...props} />,
    table: Table,
  } satisfies Record<ArticleComponentName, unknown> & Record<string, unknown>;
}

function PlainLink({ href, children }: { href: string; children?: ReactNode }) {
  const leaves = /^https?:/i.test(href);
  return (
    <TextLink href={href} {...(leaves && { rel: "noopener noreferrer" })}>
      {children}
    </TextLink>
  );
}

function Heading({ level: Level, id, children }: ComponentProps<"h2"> & { level: "h2" | "h3" }) {
  const t = useTranslations("help");
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

function Keys({ children }: { children?: ReactNode }) {
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

function Details({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details className="my-6 rounded-lg border border-line bg-surface px-5 py-3 [&>:last-child]:mb-1">
      <summary className="-mx-1 rounded-sm px-1 font-medium">{summary}</summary>
      {children}
    </details>
  );
}

/** Wide tables scroll inside their own frame, which the keyboard must be able to reach. */
function Table({ children }: { children?: ReactNode }) {
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

function Related({ articles }: { articles: readonly ArticleLink[] }) {
  const t = useTranslations("help");
  if (articles.length === 0) return null;
  return (
    <nav data-own aria-label={t("related")} className="my-8 grid gap-3 text-base">
      <p className="font-semibold">{t("related")}</p>
      <ArticleList articles={articles} />
    </nav>
  );
}
