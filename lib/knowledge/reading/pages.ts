import type { Lang } from "@/lib/knowledge/source/schema";
import type { HelpSection } from "@/lib/knowledge/source/sections";

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
  readonly id: string;
  /** The language of the text, which is the page's unless there is no translation. */
  readonly lang: Lang;
  readonly version: number;
  readonly code: string;
  readonly codeHash: string;
  readonly outline: readonly OutlineEntry[];
  readonly tags: readonly string[];
  /** The team or person that answers for it. */
  readonly owner: string | null;
  /** Read by its address, but in no list, search or feed. */
  readonly unlisted: boolean;
  /** For anyone: only then do machines hear of it. */
  readonly isPublic: boolean;
  readonly image: string | null;
  /** When somebody last said that it is right, and who; the name only for those who have signed in. */
  readonly reviewed: { readonly on: string; readonly by: string | null } | null;
  /** Of a translation: since when the source language says something newer. */
  readonly outdatedSince: string | null;
}

export interface ArticleLink extends ArticleCard {
  readonly href: string;
}

/** A section on the front page, with the first of its articles. */
export interface SectionCard extends HelpSection {
  readonly href: string;
  readonly articles: readonly ArticleLink[];
  readonly hasMore: boolean;
}

export interface LanguageLinks {
  readonly sv: string;
  readonly en: string;
}

export interface HelpHomePage {
  readonly sections: readonly SectionCard[];
  readonly mostRead: readonly ArticleLink[];
  readonly recent: readonly ArticleLink[];
}

export interface SectionPage {
  readonly section: HelpSection & { readonly href: string };
  readonly articles: readonly ArticleLink[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** First letters and the page on which each begins; empty where everything is on one page. */
  readonly letters: readonly { readonly letter: string; readonly page: number }[];
  readonly languageLinks: LanguageLinks;
}

/** Where a file beside a document is fetched. Pixels are null for what is no picture; `size` in bytes. */
export interface FileAddress {
  readonly href: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly size?: number | null;
}

export interface OwnVote {
  readonly helpful: boolean;
  readonly reason: string | null;
}

export interface ArticlePage {
  readonly article: Article;
  readonly section: { readonly title: string; readonly href: string };
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
  /** The articles it links to that the viewer may read, by key. */
  readonly linked: ReadonlyMap<string, ArticleLink>;
  /** Its pictures and files, by name. */
  readonly files: ReadonlyMap<string, FileAddress>;
  readonly languageLinks: LanguageLinks;
  /** Whether the viewer can read it in the other language too. */
  readonly isTranslated: boolean;
  /** The steps of a guide that the viewer has ticked; null for someone who has not signed in. */
  readonly ticks: readonly string[] | null;
  readonly vote: OwnVote | null;
}

/** Another address, of a document that has moved. */
export interface Moved {
  readonly movedTo: string;
}
