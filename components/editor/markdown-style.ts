import type { PhrasingContent, Table, TableCell } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Handle, Options } from "mdast-util-to-markdown";
import { partOf } from "./component-words";

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * How the editor writes Markdown: as the files of the help centre are written, so that a comparison of two versions
 * shows what was changed and not how a library likes its dashes.
 */
export const writing = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "*",
  strong: "*",
  rule: "-",
  fence: "`",
  fences: true,
  incrementListMarker: true,
  listItemIndent: "one",
  resourceLink: true,
  handlers: { mdxJsxFlowElement: component, table },
} satisfies Options;

/** Tags on lines of their own, text between empty lines, nothing indented; the parts of a group right below each other. */
function component(...[node, _parent, state, info]: Parameters<Handle>): string {
  const element = node as Element;
  const tag = openingTag(element);
  if (element.children.length === 0) return `<${tag} />`;
  const exit = state.enter("mdxJsxFlowElement" as never);
  // A list here is no neighbour of the list before the tag, from which it would otherwise take another sign.
  state.bulletLastUsed = undefined;
  const isGroup = partOf(element.name ?? "") !== undefined && element.children.every(({ type }) => isFlow(type));
  const inside = isGroup
    ? element.children.map((child) => state.handle(child, element as never, state, info)).join("\n")
    : state.containerFlow(element as never, info);
  state.bulletLastUsed = undefined;
  exit();
  const gap = isGroup ? "\n" : "\n\n";
  if (inside.trim() === "") return `<${tag}>\n\n</${element.name}>`;
  return `<${tag}>${gap}${inside}${gap}</${element.name}>`;
}

function openingTag({ name, attributes }: Element): string {
  const written = attributes.map((attribute) =>
    attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string"
      ? ` ${attribute.name}="${attribute.value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`
      : "",
  );
  return `${name}${written.join("")}`;
}

const isFlow = (type: string) => type === "mdxJsxFlowElement";

const delimiters = { left: ":--", right: "--:", center: ":-:" } as const;

/** Columns are not padded to one width: one longer word would otherwise change every line of the table. */
function table(...[node, _parent, state, info]: Parameters<Handle>): string {
  const { children, align } = node as Table;
  const exit = state.enter("table" as never);
  const rows = children.map(({ children: cells }) => {
    const exitRow = state.enter("tableRow" as never);
    const written = cells.map((cell) => ` ${cellText(cell)} `.replace(/^ +$/, " "));
    exitRow();
    return `|${written.join("|")}|`;
  });
  exit();
  const columns = children[0]?.children.length ?? 0;
  const rule = Array.from({ length: columns }, (_, i) => {
    const side = align?.[i];
    return ` ${side ? delimiters[side] : "---"} `;
  });
  return [rows[0], `|${rule.join("|")}|`, ...rows.slice(1)].join("\n");

  function cellText(cell: TableCell): string {
    const exitCell = state.enter("tableCell" as never);
    const text = state.containerPhrasing(
      cell as { type: "paragraph"; children: PhrasingContent[] } & TableCell as never,
      {
        ...info,
        before: "|",
        after: "|",
      },
    );
    exitCell();
    return text;
  }
}
