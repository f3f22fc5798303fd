import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { IndexedText } from "@/lib/search/index/engine";

/** Real help pages in two languages, and sentences whose page is known; not part of the project. */
export const sharedData = join(process.cwd(), "..", "shared", "data");

const guides = ["gnome-help", "system-admin-guide"];

/** Title and text of each page. Its description is left out: the queries are made of it. */
export function gnomePages(lang: Lang): IndexedText[] {
  return guides.flatMap((guide) => {
    const folder = join(sharedData, "kb-gnome-help-en-sv", "md", lang, guide);
    const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
    return files.sort().map((name) => {
      return page(lang, `${guide}/${name.slice(0, -3)}`, readFileSync(join(folder, name), "utf8"));
    });
  });
}

function page(lang: Lang, documentId: string, source: string): IndexedText {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const title = /^title: "(.*)"$/m.exec(head)?.[1] ?? "";
  const sections: { anchor: string | null; heading: string | null; text: string }[] = [
    { anchor: null, heading: null, text: "" },
  ];
  for (const line of body.replace(/^# .*\n/, "").split("\n")) {
    const heading = /^##+ (.*)/.exec(line)?.[1];
    if (heading) sections.push({ anchor: heading, heading, text: "" });
    else
      (sections.at(-1) as { text: string }).text += `${line.replace(/\]\([^)]*\)/g, "]").replace(/[*`>#|]/g, " ")}\n`;
  }
  const place = { kind: "article" as const, sectionKey: null, orgId: null, product: [], audience: ["public"] };
  return { documentId, lang, ...place, title, description: "", keywords: [], updated: null, reads: 0, sections };
}

export function gnomeQueries(lang: Lang): { query: string; expected: string }[] {
  const folder = join(sharedData, "search-gnome-known-item");
  const rows = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
  const expected = new Map(rows(`qrels.${lang}.tsv`).map(([id = "", , page = ""]) => [id, page]));
  return rows(`queries.${lang}.tsv`).map(([id = "", query = ""]) => ({ query, expected: expected.get(id) ?? "" }));
}
