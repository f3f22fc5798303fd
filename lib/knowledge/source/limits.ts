import { placeOf, type Refusal, refusal } from "./refusal";

/** Looked at before any parser sees the text, because a parser's time on hostile text grows with its square. */
export const limits = {
  bytes: 256 * 1024,
  lines: 4_000,
  paragraphLength: 16_000,
  paragraphMarks: 500,
  quoteDepth: 8,
  indent: 40,
  nodes: 20_000,
  depth: 40,
} as const;

const marks = /[[\]*_~`!<>{}@&]/g;
// Control characters but tab and line feed, and the marks that make text read in another order than it is stored.
const hidden = /(?![\t\n])[\p{Cc}\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** The first thing about the size or the characters of a body that is refused, or null. */
export function refuseBySize(body: string): Refusal | null {
  if (new TextEncoder().encode(body).length > limits.bytes) return refusal("too_large", undefined);
  const character = hidden.exec(body);
  if (character) {
    const code = character[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
    return refusal("hidden_character", placeOf(body, character.index), { code: `U+${code}` });
  }

  const lines = body.split("\n");
  if (lines.length > limits.lines) return refusal("too_many_lines", { line: limits.lines + 1, column: 1 });
  let start = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line !== undefined) {
      const lead = /^[\s>]*/.exec(line)?.[0] ?? "";
      const quotes = lead.split(">").length - 1;
      if (quotes > limits.quoteDepth || lead.replaceAll("\t", "    ").length > limits.indent) {
        return refusal("too_deep", { line: i + 1, column: lead.length });
      }
      if (line.trim() !== "") continue;
    }
    const paragraph = lines.slice(start, i).join("\n");
    if (paragraph.length > limits.paragraphLength || (paragraph.match(marks)?.length ?? 0) > limits.paragraphMarks) {
      return refusal("too_dense", { line: start + 1, column: 1 });
    }
    start = i + 1;
  }
  return null;
}
