import type { Root } from "mdast";
import { nodesOf } from "./outline";
import { type ImportedFrom, linkingFrom } from "./source-path";

const pointing = new Set(["src", "poster", "captions"]);
const pageOrNothing = /(?:\.mdx?|\/|^[^.]*)$/i;

/**
 * Relative addresses of an imported document, written as those of a shipped one are: other documents by key, files by the
 * name they are kept under. What leads out of the folder stays as it is, for the fence to judge. Changes the tree.
 */
export function settleAddresses(tree: Root, imported: ImportedFrom): void {
  const settled = (address: string) => settledAddress(address, imported);
  for (const node of nodesOf(tree)) {
    if (node.type === "link" || node.type === "definition" || node.type === "image") node.url = settled(node.url);
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") continue;
    for (const attribute of node.attributes) {
      if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") continue;
      if (pointing.has(attribute.name)) attribute.value = settled(attribute.value);
    }
  }
}

export function settledAddress(address: string, imported: ImportedFrom): string {
  const { article, file } = linkingFrom(imported);
  const linked = article(address);
  if (linked) return `./${linked.key}.${imported.lang}.mdx${linked.anchor ? `#${linked.anchor}` : ""}`;
  const name = pageOrNothing.test(address.replace(/[?#].*$/, "")) ? null : file(address);
  return name === null ? address : `./${name}`;
}
