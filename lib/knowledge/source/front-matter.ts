import * as z from "zod";
import { refusalOfIssue } from "./front-matter-issue";
import { type ReadYaml, readYaml, splitFrontMatter } from "./front-matter-yaml";
import { type Refusal, refusal } from "./refusal";
import {
  type DocumentFormat,
  documentKinds,
  type FrontMatter,
  frontMatterSchema,
  frontMatterShape,
  kindProblems,
} from "./schema";

export type FrontMatterResult =
  | {
      readonly ok: true;
      readonly frontMatter: FrontMatter;
      readonly body: string;
      /** What a plain Markdown file says that the portal reads otherwise; nothing to refuse it for. */
      readonly notes: readonly Refusal[];
    }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      /** Where it could be told from the front matter, so that it is judged too. */
      readonly body?: string;
    };

/** What counts as said where a source says nothing. */
export interface FrontMatterDefaults {
  readonly audience?: readonly string[];
}

/** Splits and checks a document's front matter; that of plain Markdown from elsewhere leniently. */
export function readFrontMatter(
  source: string,
  format: DocumentFormat = "mdx",
  defaults: FrontMatterDefaults = {},
): FrontMatterResult {
  const split = splitFrontMatter(source);
  if ("code" in split) {
    const isBare = format === "md" && split.code === "front_matter_missing";
    const text = source.replace(/^\uFEFF+/, "").replaceAll("\r\n", "\n");
    return isBare ? lenient(bare(source), text, defaults) : { ok: false, refusals: [split] };
  }
  const read = readYaml(split.yaml);
  if ("code" in read) return { ok: false, refusals: [read] };
  if (format === "md") return lenient(read, split.body, defaults);

  const parsed = frontMatterSchema.safeParse(isRecord(read.value) ? { ...defaults, ...read.value } : read.value);
  if (parsed.success) return { ok: true, frontMatter: parsed.data, body: split.body, notes: [] };
  // The rules between keys are asked only once every key by itself is in order; ask them anyway, to say all at once.
  const { value } = read;
  const kind = isRecord(value) ? z.enum(documentKinds).default("article").safeParse(value.kind) : null;
  const asked = parsed.error.issues.some((issue) => issue.code === "custom" && issue.params?.kind);
  const between = !asked && kind?.success && isRecord(value) ? kindProblems(kind.data, value) : [];
  const refusals = [
    ...parsed.error.issues.flatMap((issue) => refusalOfIssue(issue, read)),
    ...between.map(({ key, code, kind }) => refusal(code, read.placeOf([key]), { key, kind })),
  ];
  const inOrder = refusals.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, refusals: inOrder, body: split.body };
}

/** A wrong value of these decides who reads the document, so it is refused where another falls back. */
const decisive = new Set<string>(["audience", "customer", "unlisted", "title"]);

/** Known keys are read, unknown ones left alone; a value of ours that is something else elsewhere counts as not given. */
function lenient(read: ReadYaml, body: string, defaults: FrontMatterDefaults): FrontMatterResult {
  if (!isRecord(read.value)) return { ok: false, refusals: [refusal("front_matter_yaml", { line: 2, column: 1 })] };
  if (read.value.draft === true)
    return { ok: false, refusals: [refusal("front_matter_draft", read.placeOf(["draft"]))] };
  const values: Record<string, unknown> = { ...defaults, title: firstHeading(body) };
  const refusals: Refusal[] = [];
  const notes: Refusal[] = [];
  for (const [key, rule] of Object.entries(frontMatterShape)) {
    if (!Object.hasOwn(read.value, key) || read.value[key] === null) continue;
    const parsed = rule.safeParse(read.value[key]);
    if (parsed.success) values[key] = read.value[key];
    else {
      const found = parsed.error.issues.flatMap((issue) =>
        refusalOfIssue({ ...issue, path: [key, ...issue.path] }, read),
      );
      (decisive.has(key) ? refusals : notes).push(...found.slice(0, 1));
    }
  }
  const parsed = frontMatterSchema.safeParse(values);
  if (!parsed.success) refusals.push(...parsed.error.issues.flatMap((issue) => refusalOfIssue(issue, read)));
  if (refusals.length > 0 || !parsed.success) return { ok: false, refusals, body };
  return { ok: true, frontMatter: parsed.data, body, notes };
}

/** A plain Markdown file without front matter: nothing said, at the first line. */
function bare(source: string): ReadYaml {
  const read = readYaml("");
  if ("code" in read) throw new RangeError(`Empty front matter of ${source.length} characters was refused`);
  return { ...read, placeOf: () => ({ line: 1, column: 1 }) };
}

/** The words of the first `# heading`, which names a Markdown page that has no `title`. */
function firstHeading(body: string): string | undefined {
  const [, words] = /^# +(.{1,200})$/m.exec(body) ?? [];
  return words
    ?.replace(/ #+ *$/, "")
    .replace(/[*_`]/g, "")
    .trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
