import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isAllowedAddress, isAllowedPicture, isForeignAddress } from "./address";
import { componentRules, wrongKind } from "./components";
import { nearest } from "./edit-distance";
import { settleAddresses } from "./imported-addresses";
import { kpiQueryOf } from "./kpi-query";
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

const maxAttributeLength = 500;
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

function refuseElement(node: MdxJsxFlowElement | MdxJsxTextElement, parent: string): Refusal | null {
  const at = node.position?.start;
  if (!node.name) return refusal("fragment", at);
  if (/^[a-z]/.test(node.name)) return refusal("raw_html", at);
  const rule = componentRules.get(node.name);
  const known = [...componentRules.keys()];
  if (!rule) {
    const suggestion = nearest(node.name, known);
    return suggestion
      ? refusal("unknown_component_suggest", at, { name: node.name, suggestion })
      : refusal("unknown_component", at, { name: node.name, known: known.join(", ") });
  }
  if (rule.inside && rule.inside !== parent) {
    return refusal("misplaced_component", at, { name: node.name, inside: rule.inside });
  }

  const allowed = [...rule.required, ...rule.optional];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") return refusal("spread", at, { name: node.name });
    if (!allowed.includes(attribute.name)) {
      return refusal("unknown_attribute", at, {
        name: node.name,
        attribute: attribute.name,
        known: allowed.join(", ") || "–",
      });
    }
    if (attribute.value !== null && typeof attribute.value === "object") {
      return refusal("attribute_expression", at, { attribute: attribute.name });
    }
    const values = rule.values?.[attribute.name];
    const tooLong = (attribute.value ?? "").length > maxAttributeLength;
    if (!attribute.value || tooLong || given.has(attribute.name) || (values && !values.includes(attribute.value))) {
      return refusal("attribute_value", at, { attribute: attribute.name, values: values?.join(", ") ?? "–" });
    }
    const wrong = wrongKind(rule, attribute.name, attribute.value);
    if (wrong) return refusal(`attribute_${wrong}`, at, { attribute: attribute.name });
    given.set(attribute.name, attribute.value);
  }
  const missing = rule.required.find((name) => !given.has(name));
  if (missing) return refusal("missing_attribute", at, { name: node.name, attribute: missing });
  const asked = given.has("kpi") ? kpiQueryOf(Object.fromEntries(given)) : null;
  if (given.has("kpi") && !asked) return refusal("attribute_period", at, { name: node.name });
  return rule.empty && node.children.length > 0 ? refusal("component_content", at, { name: node.name }) : null;
}

function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith("<!--") && text.indexOf("-->", 4) === text.length - 3;
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

function syntaxRefusal(error: unknown): Refusal {
  if (error instanceof RangeError) return refusal("too_deep", undefined);
  const { place, reason } = error as { place?: unknown; reason?: string };
  const at = (place as { start?: { line: number; column: number } } | undefined)?.start ?? place;
  return refusal("syntax", at as { line: number; column: number } | undefined, {
    reason: (reason ?? "").slice(0, 200),
  });
}
