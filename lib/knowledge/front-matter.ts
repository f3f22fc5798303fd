import { isAlias, isNode, LineCounter, parseDocument, visit } from "yaml";
import { nearest } from "./edit-distance";
import { type Refusal, refusal } from "./refusal";
import { type FrontMatter, frontMatterKeys, frontMatterSchema } from "./schema";

const maxFrontMatterLength = 16_384;

interface Split {
  /** The YAML between the two rows of dashes; its first line is line 2 of the file. */
  readonly yaml: string;
  /** The rest, with the front matter's lines blanked so that every position still is the file's own. */
  readonly body: string;
}

export type FrontMatterResult =
  | { readonly ok: true; readonly frontMatter: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Splits and checks a document's front matter. Only `---` on a line of its own opens it: a language after the dashes
 * (`---js`) would be run by common front-matter libraries.
 */
export function readFrontMatter(source: string): FrontMatterResult {
  const split = splitFrontMatter(source);
  if ("code" in split) return { ok: false, refusals: [split] };

  const lines = new LineCounter();
  const document = parseDocument(split.yaml, { schema: "core", version: "1.2", lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken) return { ok: false, refusals: [refusal("front_matter_yaml", at(broken.pos[0]))] };

  let indirect: number | null = null;
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    if (isAlias(node) || node.tag || ("anchor" in node && node.anchor)) {
      indirect = node.range?.[0] ?? 0;
      return visit.BREAK;
    }
  });
  if (indirect !== null) return { ok: false, refusals: [refusal("front_matter_alias", at(indirect))] };

  const parsed = frontMatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return { ok: true, frontMatter: parsed.data, body: split.body };
  const place = (key: PropertyKey | undefined) => {
    const pair = new RegExp(`^${String(key).replace(/[^\w]/g, "\\$&")}\\s*:`, "m").exec(split.yaml);
    return at(pair?.index ?? 0);
  };
  const refusals = parsed.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const suggestion = nearest(key, frontMatterKeys);
        return suggestion
          ? refusal("front_matter_unknown_suggest", place(key), { key, suggestion })
          : refusal("front_matter_unknown", place(key), { key, known: frontMatterKeys.join(", ") });
      });
    }
    const key = issue.path[0];
    return refusal("front_matter_value", place(key), { key: issue.path.join("."), problem: issue.message });
  });
  return { ok: false, refusals };
}

function splitFrontMatter(source: string): Split | Refusal {
  const text = source.replace(/^\uFEFF+/, "").replaceAll("\r\n", "\n");
  const first = /^[^\n]*/.exec(text)?.[0] ?? "";
  if (!first.startsWith("---")) return refusal("front_matter_missing", { line: 1, column: 1 });
  if (first.trimEnd() !== "---") {
    return refusal("front_matter_language", { line: 1, column: 4 }, { language: first.slice(3, 43).trim() });
  }
  const close = /\n---[ \t]*(?:\n|$)/.exec(text);
  if (!close || close.index > maxFrontMatterLength) return refusal("front_matter_unclosed", { line: 1, column: 1 });
  const head = text.slice(0, close.index + close[0].length);
  const yaml = close.index > first.length ? text.slice(first.length + 1, close.index) : "";
  return { yaml, body: "\n".repeat(head.split("\n").length - 1) + text.slice(head.length) };
}
