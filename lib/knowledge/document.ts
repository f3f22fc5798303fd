import type { Root } from "mdast";
import { fence } from "./fence";
import { readFrontMatter } from "./front-matter";
import { linkedKeys, linkedKpis, outline, type Section, settleHeadings, usedFiles } from "./outline";
import { readingMinutes } from "./reading-time";
import type { Refusal } from "./refusal";
import type { DocumentFormat, FrontMatter } from "./schema";

/** A document that passed the fence. `body` has the front matter's lines blanked. */
export interface CheckedDocument {
  readonly format: DocumentFormat;
  readonly frontMatter: FrontMatter;
  /** What a plain Markdown file says that the portal reads otherwise. */
  readonly notes: readonly Refusal[];
  readonly body: string;
  readonly tree: Root;
  readonly sections: readonly Section[];
  readonly text: string;
  readonly minutes: number;
  /** Keys of the articles it links to. */
  readonly links: readonly string[];
  /** KPIs it draws, as `kpiQueryKey` writes them. */
  readonly kpis: readonly string[];
  /** Names of the files beside it that it shows, without `./`. */
  readonly files: readonly string[];
}

export type DocumentResult =
  | { readonly ok: true; readonly document: CheckedDocument }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Front matter, fence, outline: everything that can be known about a source without running any of it. */
export function checkDocument(source: string, { format = "mdx" }: { format?: DocumentFormat } = {}): DocumentResult {
  const head = readFrontMatter(source, format);
  if (!head.ok) return head;
  const inside = fence(head.body, format);
  if (!inside.ok) return inside;
  settleHeadings(inside.tree, head.frontMatter.title);
  const sections = outline(inside.tree);
  const text = sections.map((section) => [section.heading, section.text].filter(Boolean).join("\n")).join("\n");
  const document: CheckedDocument = {
    format,
    frontMatter: head.frontMatter,
    notes: head.notes,
    body: head.body,
    tree: inside.tree,
    sections,
    text,
    minutes: readingMinutes(text),
    links: linkedKeys(inside.tree),
    kpis: linkedKpis(inside.tree),
    files: usedFiles(inside.tree, head.frontMatter.image),
  };
  return { ok: true, document };
}
