import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { holdsText, partOf } from "./component-words";

/** How many parts a group begins with. */
const firstParts = 2;

/** A component as it is put into a text: with its parts, and an empty paragraph to write in. */
export function newComponent(name: string): MdxJsxFlowElement {
  const part = partOf(name);
  const children: MdxJsxFlowElement["children"] = part
    ? Array.from({ length: firstParts }, () => newComponent(part))
    : holdsText(name)
      ? [{ type: "paragraph", children: [] }]
      : [];
  return { type: "mdxJsxFlowElement", name, attributes: [], children };
}
