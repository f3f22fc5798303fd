import type { Nodes, Root } from "mdast";
import { linkedArticle } from "./address";
import { anchorSeries } from "./anchor";

/** A heading and the plain text below it, up to the next heading. The first section has no heading and no anchor. */
export interface Section {
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly depth: number;
  readonly text: string;
}

const spoken = new Set(["title", "label", "summary"]);
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

/** The keys of the articles that this one links to or names as related. */
export function linkedKeys(tree: Root): string[] {
  const keys = new Set<string>();
  const walk = (node: Nodes) => {
    if (node.type === "link" || node.type === "definition") {
      const linked = linkedArticle(node.url);
      if (linked) keys.add(linked.key);
    }
    if (node.type === "mdxJsxFlowElement" && node.name === "RelatedArticles") {
      const value = node.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === "keys")?.value;
      if (typeof value === "string") for (const key of splitKeys(value)) keys.add(key);
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return [...keys];
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
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return "";
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
