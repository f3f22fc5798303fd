import type { Root } from "mdast";
import { fence } from "./fence";
import { readFrontMatter } from "./front-matter";
import { linkedKeys, outline, type Section } from "./outline";
import { readingMinutes } from "./reading-time";
import type { Refusal } from "./refusal";
import type { FrontMatter } from "./schema";

/** A document that passed the fence. `body` has the front matter's lines blanked. */
export interface CheckedDocument {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  readonly tree: Root;
  readonly sections: readonly Section[];
  readonly text: string;
  readonly minutes: number;
  /** Keys of the articles it links to. */
  readonly links: readonly string[];
}

export type DocumentResult =
  | { readonly ok: true; readonly document: CheckedDocument }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Front matter, fence, outline: everything that can be known about a source without running any of it. */
export function checkDocument(source: string): DocumentResult {
  const head = readFrontMatter(source);
  if (!head.ok) return head;
  const inside = fence(head.body);
  if (!inside.ok) return inside;
  const sections = outline(inside.tree);
  const text = sections.map((section) => [section.heading, section.text].filter(Boolean).join("\n")).join("\n");
  const document: CheckedDocument = {
    frontMatter: head.frontMatter,
    body: head.body,
    tree: inside.tree,
    sections,
    text,
    minutes: readingMinutes(text),
    links: linkedKeys(inside.tree),
  };
  return { ok: true, document };
}
