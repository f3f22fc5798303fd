import "server-only";
import type { Scope } from "@/lib/access/scope";
import { langs } from "@/lib/knowledge/source/schema";
import { type SectionDefinition, sectionIn } from "@/lib/knowledge/source/sections";
import { slugOf } from "@/lib/knowledge/source/source-path";
import { titleOfFolder } from "./import-page";

/** Makes the shipped sections equal to the file's; those that an import made stay, but yield a key or an address. */
export async function replaceSections(scope: Scope, sections: readonly SectionDefinition[]): Promise<void> {
  const keys = sections.map(({ key }) => key);
  await scope.db.helpSection.deleteMany({ where: { OR: [{ origin: "content" }, { key: { in: keys } }] } });
  const slugs = new Set(sections.flatMap((section) => langs.map((lang) => section[lang].slug)));
  for (const { key, lang, slug } of await scope.db.helpSection.findMany()) {
    if (!slugs.has(slug)) continue;
    await scope.db.helpSection.update({ where: { key_lang: { key, lang } }, data: { slug: `${slug}-${key}` } });
  }
  await scope.db.helpSection.createMany({
    data: sections.flatMap((section) =>
      langs.map((lang) => ({ ...sectionIn(section, lang), lang, position: section.position, origin: "content" })),
    ),
  });
}

/** Makes sections for these folders where there are none; returns each folder's section key. */
export async function ensureSections(
  scope: Scope,
  folders: readonly string[],
): Promise<{ keys: ReadonlyMap<string, string>; created: readonly string[] }> {
  const rows = await scope.db.helpSection.findMany({ select: { key: true, slug: true, position: true } });
  const known = new Set(rows.map(({ key }) => key));
  const slugs = new Set(rows.map(({ slug }) => slug));
  let position = Math.max(0, ...rows.map((row) => row.position));
  const keys = new Map<string, string>();
  const created: string[] = [];
  for (const folder of folders) {
    const key = slugOf(folder) ?? "imported";
    keys.set(folder, key);
    if (known.has(key)) continue;
    known.add(key);
    created.push(key);
    position += 10;
    const slug = slugs.has(key) ? `${key}-${key}` : key;
    const section = { key, slug, title: titleOfFolder(folder), description: "", icon: "folder", position };
    await scope.db.helpSection.createMany({ data: langs.map((lang) => ({ ...section, lang, origin: "import" })) });
  }
  return { keys, created };
}
