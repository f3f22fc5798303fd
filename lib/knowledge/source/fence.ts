import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isAllowedAddress, isAllowedPicture, isForeignAddress } from "./address";
import { isElement, refuseElement, refuseLine } from "./fence-element";
import { settleAddresses } from "./imported-addresses";
import { limits, refuseBySize } from "./limits";
import { type Refusal, refusal } from "./refusal";
import type { DocumentFormat } from "./schema";
import type { ImportedFrom } from "./source-path";

const parsers = {
  mdx: unified().use(remarkParse).use(remarkGfm).use(remarkMdx),
  md: unified().use(remarkParse).use(remarkGfm),
} as const satisfies Record<DocumentFormat, unknown>;

/** Markdown that an article may hold. Whatever is not named here is refused, also what a later parser might add. */
const plainNodes = new Set<string>([
  "root",
  "paragraph",
  "text",
  "heading",
  "emphasis",
  "strong",
  "delete",
  "list",
  "listItem",
  "inlineCode",
  "code",
  "thematicBreak",
  "break",
  "table",
  "tableRow",
  "tableCell",
  "blockquote",
  "linkReference",
  "footnoteReference",
  "footnoteDefinition",
]);

const namedRefusals = {
  mdxjsEsm: "import_export",
  mdxFlowExpression: "expression",
  mdxTextExpression: "expression",
  html: "raw_html",
} as const;

const maxRefusals = 20;

export type FenceResult =
  | { readonly ok: true; readonly tree: Root }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Parses a body (front matter blanked) and refuses everything that is not on the list. Runs nothing of it. */
export function fence(body: string, format: DocumentFormat = "mdx", imported: ImportedFrom | null = null): FenceResult {
  const size = refuseBySize(body);
  if (size) return { ok: false, refusals: [size] };
  let tree: Root;
  try {
    tree = parsers[format].parse(body);
  } catch (error) {
    return { ok: false, refusals: [syntaxRefusal(error)] };
  }
  if (imported) settleAddresses(tree, imported);
  const refusals = refuseTree(tree, format);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, tree };
}

/** The walk alone, for a tree that another parser made of the same text. */
export function refuseTree(tree: Root, format: DocumentFormat = "mdx"): Refusal[] {
  const refusals: Refusal[] = [];
  let nodes = 0;
  const stack: { node: Nodes; parent: string; depth: number }[] = [{ node: tree, parent: "", depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent, depth } = next;
    nodes += 1;
    if (nodes > limits.nodes) return [...refusals, refusal("too_many_nodes", node.position?.start)];
    if (depth > limits.depth) return [...refusals, refusal("too_deep", node.position?.start)];
    const found = refuseNode(node, parent, format);
    if (found) {
      refusals.push(found);
      if (refusals.length >= maxRefusals) break;
      continue;
    }
    if (!("children" in node)) continue;
    const name = isElement(node) ? (node.name ?? "") : node.type === "paragraph" ? parent : node.type;
    for (const child of node.children.toReversed()) stack.push({ node: child, parent: name, depth: depth + 1 });
  }
  return refusals.sort((a, b) => a.line - b.line || a.column - b.column);
}

function refuseNode(node: Nodes, parent: string, format: DocumentFormat): Refusal | null {
  const at = node.position?.start;
  // A comment in Markdown says nothing to anybody; the compiler leaves it out.
  if (format === "md" && node.type === "html" && isComment(node.value)) return null;
  if (node.type in namedRefusals) return refusal(namedRefusals[node.type as keyof typeof namedRefusals], at);
  if (isElement(node)) return refuseElement(node, parent);
  if (node.type === "paragraph") return refuseLine(node);
  if (node.type === "link" || node.type === "definition") {
    const isAllowed = isAllowedAddress(node.url) || (format === "md" && isForeignAddress(node.url));
    return isAllowed ? null : refusal("url_scheme", at, { address: node.url.slice(0, 80) });
  }
  if (node.type === "image") {
    return isAllowedPicture(node.url, format) ? null : refusal("image_address", at, { address: node.url.slice(0, 80) });
  }
  // A picture by reference would take its address from a definition that was checked as a link.
  if (node.type === "imageReference") return refusal("image_address", at, { address: node.identifier.slice(0, 80) });
  return plainNodes.has(node.type) ? null : refusal("unsupported", at, { what: node.type });
}

function isComment(html: string): boolean {
  const text = html.trim();
  // A browser takes `<!-->` for a whole comment and what follows for markup.
  return /^<!--(?!-?>)/.test(text) && text.indexOf("-->", 4) === text.length - 3;
}

function syntaxRefusal(error: unknown): Refusal {
  if (error instanceof RangeError) return refusal("too_deep", undefined);
  const { place, reason } = error as { place?: unknown; reason?: string };
  const at = (place as { start?: { line: number; column: number } } | undefined)?.start ?? place;
  return refusal("syntax", at as { line: number; column: number } | undefined, {
    reason: (reason ?? "").slice(0, 200),
  });
}
