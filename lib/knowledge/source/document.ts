import type { Root } from "mdast";
import { fence } from "./fence";
import { type FrontMatterDefaults, readFrontMatter } from "./front-matter";
import { settledAddress } from "./imported-addresses";
import {
  linkedKeys,
  linkedKpis,
  markSteps,
  outline,
  type Section,
  settleHeadings,
  stepNames,
  usedFiles,
} from "./outline";
import { readingMinutes } from "./reading-time";
import type { Refusal } from "./refusal";
import type { DocumentFormat, FrontMatter } from "./schema";
import type { ImportedFrom } from "./source-path";

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
  /** The names of its steps, under which readers' ticks are kept. */
  readonly steps: readonly string[];
  /** Names of the files beside it that it shows, without `./`. */
  readonly files: readonly string[];
}

export type DocumentResult =
  | { readonly ok: true; readonly document: CheckedDocument }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface Reading {
  readonly format?: DocumentFormat;
  /** Where it lay, for a document that links by path. */
  readonly imported?: ImportedFrom | null;
  readonly defaults?: FrontMatterDefaults;
}

/** Front matter, fence, outline: everything that can be known about a source without running any of it. */
export function checkDocument(source: string, reading: Reading = {}): DocumentResult {
  const { format = "mdx", imported = null, defaults } = reading;
  const head = readFrontMatter(source, format, defaults);
  const inside = head.body === undefined ? null : fence(head.body, format, imported);
  const inBody = inside && !inside.ok ? inside.refusals : [];
  if (!head.ok) return { ok: false, refusals: [...head.refusals, ...inBody] };
  if (!inside?.ok) return { ok: false, refusals: inBody };
  settleHeadings(inside.tree, head.frontMatter.title);
  markSteps(inside.tree);
  const sections = outline(inside.tree);
  const text = sections.map((section) => [section.heading, section.text].filter(Boolean).join("\n")).join("\n");
  const { image: shown } = head.frontMatter;
  const image = shown && imported ? settledAddress(shown, imported) : shown;
  const document: CheckedDocument = {
    format,
    frontMatter: { ...head.frontMatter, image },
    notes: head.notes,
    body: head.body,
    tree: inside.tree,
    sections,
    text,
    minutes: readingMinutes(text),
    links: linkedKeys(inside.tree),
    kpis: linkedKpis(inside.tree),
    steps: stepNames(inside.tree),
    files: usedFiles(inside.tree, image),
  };
  return { ok: true, document };
}
