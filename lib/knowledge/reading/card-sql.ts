import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import type { ArticleLink } from "./pages";

/** An article for a list, of `d` the head, `t` the text and `s` the section in the list's language. */
export const cardObject = Prisma.sql`json_build_object('key', d.key, 'kind', d.kind, 'sectionKey', d.section_key,
  'section', s.slug, 'slug', t.slug, 'title', t.title, 'description', t.description, 'minutes', t.reading_minutes,
  'updated', t.last_update)`;

export const cardSchema = z.object({
  key: z.string(),
  kind: z.string(),
  sectionKey: z.string(),
  /** The section's slug. */
  section: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  minutes: z.number(),
  updated: z.string().nullable(),
});

export type CardRow = z.infer<typeof cardSchema>;

/** Lock one, for a row of the table named. */
export function visible(scope: Scope, table: Prisma.Sql): Prisma.Sql {
  const tokens = scope.audienceWhere().audience?.hasSome;
  return tokens ? Prisma.sql`${table}.audience && ${tokens}::text[]` : Prisma.sql`true`;
}

export function linkOf({ section, ...card }: CardRow, lang: Lang): ArticleLink {
  return { ...card, href: routes.help.article(lang, section, card.slug) };
}
