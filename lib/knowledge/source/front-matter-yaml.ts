import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { type Refusal, refusal } from "./refusal";

const maxLength = 16_384;
/** No key is nested this deep. */
const maxDepth = 12;
const maxBrackets = 100;
const maxLead = 40;

export interface Split {
  /** The YAML between the two rows of dashes; its first line is line 2 of the file. */
  readonly yaml: string;
  /** The rest, with the front matter's lines blanked so that every position still is the file's own. */
  readonly body: string;
}

export interface ReadYaml {
  readonly document: Document;
  readonly value: unknown;
  /** Where a key stands in the file; line 2 when it is not there. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Splits front matter from a document. Only `---` on a line of its own opens it: a language after the dashes
 * (`---js`) would be run by common front-matter libraries.
 */
export function splitFrontMatter(source: string): Split | Refusal {
  const text = source.replace(/^\uFEFF+/, "").replaceAll("\r\n", "\n");
  const first = /^[^\n]*/.exec(text)?.[0] ?? "";
  if (!first.startsWith("---")) return refusal("front_matter_missing", { line: 1, column: 1 });
  if (first.trimEnd() !== "---") {
    return refusal("front_matter_language", { line: 1, column: 4 }, { language: first.slice(3, 43).trim() });
  }
  const close = /\n---[ \t]*(?:\n|$)/.exec(text);
  if (!close || close.index > maxLength) return refusal("front_matter_unclosed", { line: 1, column: 1 });
  const head = text.slice(0, close.index + close[0].length);
  const yaml = close.index > first.length ? text.slice(first.length + 1, close.index) : "";
  return { yaml, body: "\n".repeat(head.split("\n").length - 1) + text.slice(head.length) };
}

/** Reads YAML with the core schema and nothing that refers to something else. */
export function readYaml(yaml: string): ReadYaml | Refusal {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: Math.max(1, col) };
  };
  const deep = nestedTooDeep(yaml);
  if (deep) return refusal("front_matter_yaml", deep);
  const document = parseDocument(yaml, {
    schema: "core",
    version: "1.2",
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken) return refusal("front_matter_yaml", at(broken.pos[0]));

  let indirect: number | null = null;
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    if (isAlias(node) || node.tag || ("anchor" in node && node.anchor)) {
      indirect = node.range?.[0] ?? 0;
      return visit.BREAK;
    }
  });
  if (indirect !== null) return refusal("front_matter_alias", at(indirect));
  return {
    document,
    value: document.toJS({ maxAliasCount: 0 }) ?? {},
    placeOf: (path) => at(offsetOf(document, path)),
  };
}

/** The offset of the last part of a path that is there: a key, or an item of a list. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let found = 0;
  let node: unknown = document.contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === part);
      if (!pair || !isNode(pair.key)) return found;
      found = pair.key.range?.[0] ?? found;
      node = pair.value;
    } else {
      node = isSeq(node) ? node.items[Number(part)] : null;
      if (!isNode(node)) return found;
      found = node.range?.[0] ?? found;
    }
  }
  return found;
}

/**
 * Brackets, dashes and indents are counted before the reader sees them: 8 000 nested dashes exhaust its stack, and every
 * bracket left open costs it an error. Brackets in quoted text are counted too, which only refuses more.
 */
function nestedTooDeep(yaml: string): { line: number; column: number } | null {
  let open = 0;
  for (const [i, line] of yaml.split("\n").entries()) {
    const lead = /^(?:[-?:][ \t]|\s)*/.exec(line)?.[0] ?? "";
    open = Math.max(0, open + line.split(/[[{]/).length - line.split(/[\]}]/).length);
    const sameLine = line.split(/[[{]/).length - 1;
    if (open > maxDepth || sameLine > maxBrackets || lead.length > maxLead) return { line: i + 2, column: 1 };
  }
  return null;
}
