import type { HelpSection } from "./sections";

/** An article as it stands in a list. */
export interface ArticleCard {
  readonly key: string;
  readonly kind: string;
  /** Null for what stands outside the help centre. */
  readonly sectionKey: string | null;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly minutes: number;
  /** A local date, or null. */
  readonly updated: string | null;
}

export interface OutlineEntry {
  readonly anchor: string;
  readonly heading: string;
  readonly depth: number;
}

export interface Article extends ArticleCard {
  readonly code: string;
  readonly codeHash: string;
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly string[];
  readonly tags: readonly string[];
}

export interface ArticleLink extends ArticleCard {
  readonly href: string;
}

export interface SectionCard extends HelpSection {
  readonly href: string;
  readonly articles: readonly ArticleLink[];
}

export interface LanguageLinks {
  readonly sv: string;
  readonly en: string;
}

export interface ArticlePage {
  readonly article: Article;
  readonly section: SectionCard;
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
  /** The articles it links to that the viewer may read, by key. */
  readonly linked: ReadonlyMap<string, ArticleLink>;
  readonly languageLinks: LanguageLinks;
}

/** Where a file beside a document is fetched. Pixels are null for what is no picture; `size` in bytes. */
export interface FileAddress {
  readonly href: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly size?: number | null;
}
