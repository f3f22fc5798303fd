import { Document, isCollection, isMap, isNode, isScalar, Pair } from "yaml";
import { type ReadYaml, readYaml, splitFrontMatter } from "./front-matter-yaml";

/** The values as written, known and unknown, for a form to show; null when the front matter cannot be read. */
export function frontMatterValues(source: string): Readonly<Record<string, unknown>> | null {
  const split = splitFrontMatter(source);
  if ("code" in split) return split.code === "front_matter_missing" ? {} : null;
  const read = readYaml(split.yaml);
  return "code" in read || !isRecord(read.value) ? null : read.value;
}

/**
 * The source with some front-matter keys changed; undefined or null removes one. All else keeps its letters: the body,
 * comments, the order, keys the portal does not know. Throws RangeError when the front matter cannot be read.
 */
export function writeFrontMatter(source: string, changes: Readonly<Record<string, unknown>>): string {
  const split = splitFrontMatter(source);
  if ("code" in split && split.code !== "front_matter_missing") throw new RangeError(`Front matter: ${split.code}`);
  if ("code" in split) return `---\n${changeYaml("", changes)}---\n\n${source.replace(/^\uFEFF+/, "")}`;

  const start = source.indexOf("\n") + 1;
  const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/.exec(source.slice(start));
  const end = start + (close ? close.index + (close[0].startsWith("\n") ? 1 : 0) : 0);
  const yaml = source.slice(start, end);
  const changed = changeYaml(yaml.replaceAll("\r\n", "\n"), changes);
  const lineEnd = source.slice(0, start).endsWith("\r\n") ? "\r\n" : "\n";
  return source.slice(0, start) + changed.replaceAll("\n", lineEnd) + source.slice(end);
}

function changeYaml(yaml: string, changes: Readonly<Record<string, unknown>>): string {
  const read = readYaml(yaml);
  if ("code" in read || !isRecord(read.value)) throw new RangeError("Front matter that cannot be read");
  const wanted: Record<string, unknown> = { ...read.value };
  const changed = Object.entries(changes).filter(
    ([key, value]) => JSON.stringify(wanted[key]) !== JSON.stringify(value ?? undefined),
  );
  for (const [key, value] of changed) {
    if (value === undefined || value === null) delete wanted[key];
    else wanted[key] = value;
  }
  if (changed.length === 0) return yaml;
  const saysSo = (text: string | null): text is string => {
    const again = text === null ? null : readYaml(text);
    return again !== null && !("code" in again) && JSON.stringify(again.value) === JSON.stringify(wanted);
  };
  // Line by line, so that a comparison of two versions shows what was changed; as a whole where that reads otherwise.
  const spliced = changed.reduce<string | null>((text, [key, value]) => text && splice(text, key, value), yaml || "\n");
  if (saysSo(spliced)) return spliced.replace(/^\n/, "");
  const whole = rewrite(read, changed);
  if (saysSo(whole)) return whole;
  throw new RangeError("Front matter would not read back as what was written");
}

/** The lines of one key replaced, removed, or added at the end; null where the key does not begin a line. */
function splice(yaml: string, key: string, value: unknown): string | null {
  const read = readYaml(yaml);
  if ("code" in read) return null;
  const root = read.document.contents;
  const pair = isMap(root) ? root.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  if (!pair) return value === undefined || value === null ? yaml : withLineEnd(yaml) + lineOf(key, value, true);
  const start = isNode(pair.key) ? (pair.key.range?.[0] ?? -1) : -1;
  if (start < 0 || (start > 0 && yaml[start - 1] !== "\n")) return null;
  const old = isNode(pair.value) ? pair.value : pair.key;
  const last = (isNode(old) ? old.range?.[1] : undefined) ?? start;
  const lineEnd = yaml[last - 1] === "\n" ? last : yaml.indexOf("\n", last) + 1 || yaml.length;
  const rest = yaml.slice(lineEnd);
  if (value === undefined || value === null) return yaml.slice(0, start) + rest;
  const isBlock = isCollection(old) && !old.flow;
  const comment = yaml[last - 1] === "\n" ? "" : yaml.slice(last, lineEnd).trimEnd();
  const line = lineOf(key, value, !isBlock);
  const isOneLine = line.indexOf("\n") === line.length - 1;
  return yaml.slice(0, start) + (comment && isOneLine ? `${line.trimEnd()}${comment}\n` : line) + rest;
}

function rewrite({ document }: ReadYaml, changed: readonly (readonly [string, unknown])[]): string {
  for (const [key, value] of changed) {
    if (value === undefined || value === null) document.delete(key);
    else document.set(key, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** `key: value` as YAML; a short list or group of plain values on one line when `inline`. */
function lineOf(key: string, value: unknown, inline: boolean): string {
  const document = new Document({}, { schema: "core", version: "1.2" });
  const node = document.createNode(value);
  const isShort = JSON.stringify(value).length <= 90;
  if (isCollection(node)) node.flow = node.items.length === 0 || (inline && isShort && node.items.every(isPlain));
  document.set(key, node);
  return document.toString({ lineWidth: 0, flowCollectionPadding: isMap(node) });
}

function isPlain(item: unknown): boolean {
  return isScalar(item instanceof Pair ? item.value : item);
}

function withLineEnd(yaml: string): string {
  return yaml === "" || yaml.endsWith("\n") ? yaml : `${yaml}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The source with no front matter but its title, to be drawn while the rest is being filled in. Never stored. Null where
 * the front matter cannot be told from the body.
 */
export function withTitleOnly(source: string): string | null {
  const split = splitFrontMatter(source);
  if ("code" in split) return null;
  const title = frontMatterValues(source)?.title;
  const shown = typeof title === "string" && title.trim().length >= 3 ? title.slice(0, 120) : "…";
  return `---\ntitle: ${JSON.stringify(shown.padEnd(3, "…"))}\n---\n${split.body}`;
}
