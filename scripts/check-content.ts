// Content checked like code: every file against the fence, every link, picture and translation.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import fenceMessages from "../lib/i18n/messages/en/fence.json" with { type: "json" };
import {
  isAllowedCaptions,
  isAllowedDownload,
  isAllowedPicture,
  isAllowedVideo,
} from "../lib/knowledge/source/address";
import { type ContentFile, type ContentProblem, contentProblems } from "../lib/knowledge/source/content-rules";
import { readSections, type SectionDefinition } from "../lib/knowledge/source/sections";

export interface Content {
  readonly files: readonly ContentFile[];
  readonly sections: readonly SectionDefinition[];
  /** `<section>/<file>` of each picture, film and form. */
  readonly pictures: ReadonlySet<string>;
}

const isBeside = (address: string) =>
  isAllowedPicture(address) || isAllowedVideo(address) || isAllowedCaptions(address) || isAllowedDownload(address);

/** Reads the folder of content; a file with an unexpected name is an error, so that none is silently left out. */
export function readContent(folder = "content"): Content {
  const sections = readSections(readFileSync(join(folder, "sections.yaml"), "utf8"));
  const files: ContentFile[] = [];
  const pictures = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const inside = entry.parentPath
      .slice(folder.length)
      .replace(/^[\\/]/, "")
      .replaceAll("\\", "/");
    if (entry.isDirectory() || inside === "") continue;
    const name = /^([a-z0-9-]+)\.(sv|en)\.mdx$/.exec(entry.name);
    if (name?.[1]) {
      const source = readFileSync(join(entry.parentPath, entry.name), "utf8");
      files.push({ key: name[1], lang: name[2] === "en" ? "en" : "sv", sectionKey: inside, source });
    } else if (isBeside(`./${entry.name}`)) pictures.add(`${inside}/${entry.name}`);
    else {
      const say = "files are called <key>.sv.mdx, <key>.en.mdx, or are pictures, films or forms that articles show.";
      throw new Error(`content/${inside}/${entry.name}: ${say}`);
    }
  }
  const order = (file: ContentFile) => `${file.sectionKey}/${file.key}.${file.lang}`;
  return { files: files.toSorted((a, b) => order(a).localeCompare(order(b), "en")), sections, pictures };
}

/** One line a problem: `content/mail/x.sv.mdx:12:3 …`. */
export function describeProblem({ file, line, column, problem }: ContentProblem): string {
  const say = createTranslator({ locale: "en", messages: { fence: fenceMessages }, namespace: "fence" });
  const words = typeof problem === "string" ? problem : say(problem.code, problem.values);
  return `${file}:${line}:${column} ${words}`;
}

export function checkContent(folder?: string): string[] {
  const { files, sections, pictures } = readContent(folder);
  return contentProblems(files, sections, pictures).map(describeProblem);
}
