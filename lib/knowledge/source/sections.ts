import { parse } from "yaml";
import * as z from "zod";
import type { Lang } from "./schema";

const wording = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().min(2).max(60),
  description: z.string().max(200),
});

const sectionSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  position: z.number().int(),
  icon: z.string().max(40),
  sv: wording,
  en: wording,
});

export type SectionDefinition = z.infer<typeof sectionSchema>;

/** One section in one language, as a page shows it. */
export interface HelpSection {
  readonly key: string;
  readonly icon: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** Reads `content/sections.yaml`; throws with the path of the first wrong value. Sorted by position. */
export function readSections(yaml: string): SectionDefinition[] {
  const sections = z.array(sectionSchema).parse(parse(yaml, { schema: "core", maxAliasCount: 0 }));
  const slugs = sections.flatMap((section) => [`sv ${section.sv.slug}`, `en ${section.en.slug}`]);
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (twice) throw new Error(`Two sections have the same address: ${twice}`);
  return sections.toSorted((a, b) => a.position - b.position);
}

export function sectionIn(section: SectionDefinition, lang: Lang): HelpSection {
  return { key: section.key, icon: section.icon, ...section[lang] };
}
