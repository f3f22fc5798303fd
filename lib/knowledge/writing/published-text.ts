import type { CheckedDocument } from "@/lib/knowledge/source/document";
import { metaOf } from "@/lib/knowledge/source/document-meta";
import { readFrontMatter } from "@/lib/knowledge/source/front-matter";
import type { FrontMatter } from "@/lib/knowledge/source/schema";
import type { Placed } from "./publication";

interface Compiled extends CheckedDocument {
  readonly code: string;
  readonly codeHash: string;
  readonly sourceHash: string;
}

/** The row that readers get, of what a source was checked and compiled to. */
export function textRow(source: string, compiled: Compiled, { audience, slug }: Pick<Placed, "audience" | "slug">) {
  const { frontMatter, format } = compiled;
  return {
    audience,
    slug,
    title: frontMatter.title,
    description: frontMatter.description,
    tags: frontMatter.tags,
    keywords: frontMatter.keywords,
    format,
    source,
    sourceHash: compiled.sourceHash,
    code: compiled.code,
    codeHash: compiled.codeHash,
    outline: compiled.sections.flatMap(({ anchor, heading, depth }) => (anchor ? [{ anchor, heading, depth }] : [])),
    plainText: compiled.text,
    readingMinutes: compiled.minutes,
    links: [...compiled.links],
    meta: metaOf(frontMatter, compiled.kpis),
    image: frontMatter.image ?? null,
  };
}

/** What the head of a document says, as the front matter of its leading language does. */
export function headOf(
  head: { readonly reviewBy: Date | null },
  frontMatter: FrontMatter,
  former: { readonly source: string; readonly format: string } | undefined,
) {
  return {
    owner: frontMatter.owner ?? null,
    reviewBy: reviewDate(head.reviewBy, frontMatter.reviewBy, former),
    product: frontMatter.product,
    position: frontMatter.sidebar_position,
    unlisted: frontMatter.unlisted,
  };
}

/** A date that somebody has moved on, by saying that the text is still right, stays until its source names another. */
function reviewDate(
  standing: Date | null,
  written: string | undefined,
  former: { readonly source: string; readonly format: string } | undefined,
): Date | null {
  const date = dayOf(written);
  if (!former || standing?.getTime() === date?.getTime()) return date;
  const before = readFrontMatter(former.source, former.format === "md" ? "md" : "mdx");
  return before.ok && before.frontMatter.reviewBy === written ? standing : date;
}

/** A local date as Prisma wants it for a date column. */
export function dayOf(date: string | undefined): Date | null {
  return date ? new Date(`${date}T00:00:00Z`) : null;
}

/**
 * The day of the last change. What is written in the portal changes on the day it is published, unless only its wording
 * did; a file says so itself.
 */
export function lastUpdateOf(
  version: { readonly origin: string; readonly wordingOnly: boolean },
  written: string | undefined,
  today: string,
): Date | null {
  const isFile = version.origin === "content" || version.origin === "import";
  if (isFile || (version.wordingOnly && written)) return dayOf(written);
  return dayOf(written && written > today ? written : today);
}
