import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { fileNameOf, isRelativeFile, linkedArticle } from "./address";
import { anchorSeries } from "./anchor";
import { isElement } from "./fence-element";
import { kpiEmbedOf, kpiQueryKey, kpiQueryOf } from "./kpi-query";

/** A heading and the plain text below it, up to the next heading. The first section has no heading and no anchor. */
export interface Section {
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly depth: number;
  readonly text: string;
}

const spoken = new Set(["title", "label", "summary", "caption", "alt"]);
const breaking = new Set(["paragraph", "heading", "listItem", "tableRow", "code", "blockquote"]);

/** Splits a checked tree into sections at headings of level 2 and 3. Anchors are the ones `markAnchors` sets. */
export function outline(tree: Root): Section[] {
  const anchor = anchorSeries();
  const sections: { anchor: string | null; heading: string | null; depth: number; text: string[] }[] = [
    { anchor: null, heading: null, depth: 1, text: [] },
  ];
  const walk = (node: Nodes) => {
    if (node.type === "heading") {
      const heading = plainText(node);
      const id = anchor(heading);
      if (node.depth === 2 || node.depth === 3) sections.push({ anchor: id, heading, depth: node.depth, text: [] });
      else sections.at(-1)?.text.push(`${heading} `);
      return;
    }
    const text = sections.at(-1)?.text;
    text?.push(ownText(node));
    if ("children" in node) for (const child of node.children) walk(child);
    sections.at(-1)?.text.push(breaking.has(node.type) ? "\n" : node.type === "tableCell" ? " " : "");
  };
  walk(tree);
  return sections
    .map(({ text, ...section }) => ({ ...section, text: tidy(text.join("")) }))
    .filter((section) => section.heading !== null || section.text !== "");
}

/**
 * Gives each step the name under which a reader's tick is kept, unique in the document. It follows the step's title, so
 * that a reworded text keeps its ticks. Changes the tree; authors cannot write the attribute themselves.
 */
export function markSteps(tree: Root): void {
  const anchor = anchorSeries();
  for (const node of nodesOf(tree)) {
    if (!isElement(node) || node.name !== "Step") continue;
    const id = `step-${anchor(attributesOf(node).title ?? "")}`;
    node.attributes = [
      ...node.attributes.filter((a) => a.type !== "mdxJsxAttribute" || a.name !== "id"),
      { type: "mdxJsxAttribute", name: "id", value: id },
    ];
  }
}

/** The names that `markSteps` gave, in order. */
export function stepNames(tree: Root): string[] {
  const steps = [...nodesOf(tree)].filter((node) => isElement(node)).filter(({ name }) => name === "Step");
  return steps.flatMap((step) => attributesOf(step).id ?? []);
}

/** The heading's anchors, in the order of the headings; used to set them in the compiled page. */
export function markAnchors(tree: Root): void {
  const anchor = anchorSeries();
  const walk = (node: Nodes) => {
    if (node.type === "heading") {
      node.data = Object.assign(node.data ?? {}, { hProperties: { id: anchor(plainText(node)) } });
      return;
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
}

/**
 * A page has one first-level heading, its title: a first heading that repeats it is taken away, others of that level
 * become second-level ones. Changes the tree.
 */
export function settleHeadings(tree: Root, title: string): void {
  const first = tree.children.findIndex((node) => node.type !== "html");
  const heading = tree.children[first];
  const repeats = heading?.type === "heading" && heading.depth === 1 && sameWords(plainText(heading), title);
  if (repeats) tree.children.splice(first, 1);
  for (const node of nodesOf(tree)) if (node.type === "heading" && node.depth === 1) node.depth = 2;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  return words(a) === words(b);
}

/** The keys of the articles that this one links to or names as related. */
export function linkedKeys(tree: Root): string[] {
  const keys = new Set<string>();
  for (const node of nodesOf(tree)) {
    if (node.type === "link" || node.type === "definition") {
      const linked = linkedArticle(node.url);
      if (linked) keys.add(linked.key);
    }
    if (isElement(node) && node.name === "RelatedArticles") {
      for (const key of splitKeys(attributesOf(node).keys ?? "")) keys.add(key);
    }
  }
  return [...keys];
}

/** The KPIs that a document draws, as `kpiQueryKey` writes them, each once. */
export function linkedKpis(tree: Root): string[] {
  const keys = new Set<string>();
  for (const node of nodesOf(tree)) {
    if (!isElement(node)) continue;
    const read = { Figure: kpiQueryOf, KpiTable: kpiQueryOf, Kpi: kpiEmbedOf }[node.name ?? ""];
    const query = read?.(attributesOf(node));
    if (query) keys.add(kpiQueryKey(query));
  }
  return [...keys];
}

/** The names of the files beside a document that it shows or offers, each once. */
export function usedFiles(tree: Root, image?: string): string[] {
  const names = [...nodesOf(tree)].flatMap(filesOf);
  return [...new Set([...(image ? [fileNameOf(image)] : []), ...names].filter((name) => name !== null))];
}

/** The names of the files that one part of a document shows or offers. */
export function filesOf(node: Nodes): string[] {
  const { src, poster, captions } = isElement(node) ? attributesOf(node) : {};
  const shown = node.type === "image" || (node.type === "link" && isRelativeFile(node.url)) ? node.url : undefined;
  return [shown, src, poster, captions].flatMap((address) => (address && fileNameOf(address)) || []);
}

export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

/** A checked element's attributes, which are plain strings. */
function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string | undefined> {
  return Object.fromEntries(
    node.attributes.flatMap((a) =>
      a.type === "mdxJsxAttribute" && typeof a.value === "string" ? [[a.name, a.value]] : [],
    ),
  );
}

export function splitKeys(keys: string): string[] {
  return keys.split(/[\s,]+/).filter(Boolean);
}

export function plainText(node: Nodes): string {
  return tidy(rawText(node));
}

function rawText(node: Nodes): string {
  return ownText(node) + ("children" in node ? node.children.map(rawText).join("") : "");
}

function ownText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "image") return node.alt ?? "";
  if (node.type === "break") return " ";
  if (!isElement(node)) return "";
  const said = node.attributes.flatMap((a) =>
    a.type === "mdxJsxAttribute" && spoken.has(a.name) && typeof a.value === "string" ? [a.value] : [],
  );
  return said.length > 0 ? `${said.join(" ")}\n` : "";
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
