import type { Root } from "mdast";
import { linkedArticle } from "@/lib/knowledge/source/address";
import { anchorSeries } from "@/lib/knowledge/source/anchor";
import type { CheckedDocument } from "@/lib/knowledge/source/document";
import { nodesOf, plainText, splitKeys } from "@/lib/knowledge/source/outline";
import { audiencesMeet } from "@/lib/knowledge/writing/audience";

/** What one published text has that others lead to, and what it leads to itself. */
export interface LinkingText {
  readonly documentId: string;
  readonly key: string;
  readonly orgId: string | null;
  readonly lang: string;
  readonly audience: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Link[];
  /** Names of the files it shows or offers. */
  readonly files: readonly string[];
}

interface Link {
  /** Null leads within the text. */
  readonly key: string | null;
  readonly anchor: string | null;
  readonly line: number;
}

export type BrokenKind = "missing" | "audience" | "anchor" | "file";

export interface Broken {
  readonly what: BrokenKind;
  /** The key, with its anchor, or the file's name. */
  readonly target: string;
  /** Counted from 1; 0 where no line is known. */
  readonly line: number;
}

/** What there is to check of a text that has been read. */
export function linkingOf({ tree, files }: CheckedDocument): Pick<LinkingText, "anchors" | "links" | "files"> {
  return { anchors: anchorsOf(tree), links: linksOf(tree), files };
}

/**
 * The texts that lead to something which is not there, or which none of their readers may see. That only some of them
 * may is no fault: the others read the link's words as plain text.
 */
export function brokenLinks(
  texts: readonly LinkingText[],
  filesOf: ReadonlyMap<string, ReadonlySet<string>>,
): Map<LinkingText, Broken[]> {
  const targets = new Map<string, LinkingText[]>();
  for (const text of texts) {
    const name = `${text.lang} ${text.key}`;
    targets.set(name, [...(targets.get(name) ?? []), text]);
  }
  const broken = new Map<LinkingText, Broken[]>();
  for (const text of texts) {
    const found = [
      ...text.links.flatMap((link) => brokenLink(text, link, targets)),
      ...text.files
        .filter((name) => !filesOf.get(text.documentId)?.has(name))
        .map((name) => ({ what: "file" as const, target: name, line: 0 })),
    ];
    if (found.length > 0) broken.set(text, found);
  }
  return broken;
}

function brokenLink(text: LinkingText, link: Link, targets: ReadonlyMap<string, LinkingText[]>): Broken[] {
  const { key, anchor, line } = link;
  if (key === null)
    return anchor === null || text.anchors.has(anchor) ? [] : [{ what: "anchor", target: `#${anchor}`, line }];
  const named = targets.get(`${text.lang} ${key}`) ?? [];
  const target = named.find(({ orgId }) => orgId === text.orgId) ?? named.find(({ orgId }) => orgId === null);
  const address = anchor === null ? key : `${key}#${anchor}`;
  if (!target) return [{ what: "missing", target: address, line }];
  if (!audiencesMeet(target.audience, text.audience)) return [{ what: "audience", target: address, line }];
  return anchor === null || target.anchors.has(anchor) ? [] : [{ what: "anchor", target: address, line }];
}

function anchorsOf(tree: Root): Set<string> {
  const anchor = anchorSeries();
  const anchors = new Set<string>();
  for (const node of nodesOf(tree)) if (node.type === "heading") anchors.add(anchor(plainText(node)));
  return anchors;
}

function linksOf(tree: Root): Link[] {
  const links: Link[] = [];
  for (const node of nodesOf(tree)) {
    const line = node.position?.start.line ?? 0;
    if (node.type === "link" || node.type === "definition") {
      const linked = linkedArticle(node.url);
      if (linked) links.push({ ...linked, line });
      else if (node.url.startsWith("#")) links.push({ key: null, anchor: node.url.slice(1), line });
    }
    if (node.type === "mdxJsxFlowElement" && node.name === "RelatedArticles") {
      const keys = node.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === "keys")?.value;
      if (typeof keys === "string") links.push(...splitKeys(keys).map((key) => ({ key, anchor: null, line })));
    }
  }
  return links;
}
