import { fileNameOf, linkedArticle } from "./address";
import { anchorOf } from "./anchor";
import { type CheckedDocument, checkDocument } from "./document";
import { filesOf, linkedKeys, nodesOf } from "./outline";
import type { Refusal } from "./refusal";
import type { Lang } from "./schema";
import type { SectionDefinition } from "./sections";

/** A content file: `content/<sectionKey>/<key>.<lang>.mdx`. */
export interface ContentFile {
  readonly key: string;
  readonly lang: Lang;
  readonly sectionKey: string;
  readonly source: string;
}

export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A refusal of the fence, or a sentence about how files stand to one another. */
  readonly problem: Refusal | string;
}

/** What is wrong in a set of content files: each by itself, and their links, addresses and translations together. */
export function contentProblems(
  files: readonly ContentFile[],
  sections: readonly SectionDefinition[],
  /** `<section>/<file>` of each picture, film and form. */
  besides: ReadonlySet<string>,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const checked = new Map<string, { file: ContentFile; document: CheckedDocument }>();
  for (const file of files) {
    const result = checkDocument(file.source);
    if (result.ok) checked.set(`${file.key}.${file.lang}`, { file, document: result.document });
    else {
      for (const refusal of result.refusals) {
        problems.push({ file: pathOf(file), line: refusal.line, column: refusal.column, problem: refusal });
      }
    }
  }
  const addresses = new Map<string, string>();
  for (const { file, document } of checked.values()) {
    const say = (problem: string, at = { line: 1, column: 1 }) =>
      problems.push({ file: pathOf(file), line: at.line, column: at.column, problem });
    const { frontMatter } = document;
    if (!sections.some((section) => section.key === file.sectionKey))
      say(`No section ${file.sectionKey} in sections.yaml.`);
    if ((frontMatter.section ?? file.sectionKey) !== file.sectionKey) say("`section` must be the name of the folder.");
    if ((frontMatter.lang ?? file.lang) !== file.lang) say("`lang` must be the language in the file's name.");

    const other = checked.get(`${file.key}.${file.lang === "sv" ? "en" : "sv"}`);
    if (!other) say("The other language is missing.");
    else if (other.document.frontMatter.audience.join() !== frontMatter.audience.join()) {
      say("`audience` must be the same in both languages.");
    }
    if (other && other.file.sectionKey !== file.sectionKey) say("Both languages must lie in the same folder.");

    const address = `${file.lang} ${file.sectionKey} ${frontMatter.slug ?? anchorOf(frontMatter.title)}`;
    const taken = addresses.get(address);
    if (taken) say(`\`slug\` is already used by ${taken}.`);
    addresses.set(address, pathOf(file));

    for (const node of nodesOf(document.tree)) {
      const at = node.position?.start;
      for (const name of filesOf(node)) {
        if (!besides.has(`${file.sectionKey}/${name}`)) say(`There is no file ./${name}.`, at);
      }
      if (node.type === "link" && node.url.includes(".mdx")) {
        const linked = linkedArticle(node.url);
        const target = linked && checked.get(`${linked.key}.${file.lang}`);
        if (!target || !node.url.includes(`.${file.lang}.mdx`)) say(`The link ${node.url} leads nowhere.`, at);
        else if (linked.anchor && !target.document.sections.some((section) => section.anchor === linked.anchor)) {
          say(`The article ${linked.key} has no heading #${linked.anchor}.`, at);
        }
      }
    }
    const { image } = frontMatter;
    if (image && !besides.has(`${file.sectionKey}/${fileNameOf(image)}`)) say(`There is no file ${image}.`);
    for (const key of linkedKeys(document.tree)) {
      if (!checked.has(`${key}.${file.lang}`)) say(`There is no article ${key}.`);
    }
  }
  return problems;
}

export function pathOf(file: ContentFile): string {
  return `content/${file.sectionKey}/${file.key}.${file.lang}.mdx`;
}
