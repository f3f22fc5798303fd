import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { HelpSection } from "@/lib/knowledge/source/sections";
import { type CardRow, cardObject, cardSchema, visible } from "./card-sql";

/** The outline as it is stored with a text. */
export const outlineSchema = z.array(z.object({ anchor: z.string(), heading: z.string(), depth: z.number() }));

const sectionSchema = z.object({
  key: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  icon: z.string(),
});

const homeSchema = z.object({
  sections: z.array(sectionSchema.extend({ articles: z.array(cardSchema) })).nullable(),
  mostRead: z.array(cardSchema).nullable(),
  recent: z.array(cardSchema).nullable(),
});

export interface HomeRows {
  sections: (HelpSection & { articles: CardRow[] })[];
  mostRead: CardRow[];
  recent: CardRow[];
}

export async function listSections(scope: Scope, lang: Lang): Promise<HelpSection[]> {
  const rows = await scope.db.helpSection.findMany({ where: { lang }, orderBy: [{ position: "asc" }, { key: "asc" }] });
  return rows.map(({ key, slug, title, description, icon }) => ({ key, slug, title, description, icon }));
}

/** Rows of the help centre in one language that the viewer may list: `d` the head, `t` the text, `s` the section. */
function listed(scope: Scope, lang: Lang): Prisma.Sql {
  return Prisma.sql`document d
    join document_text t on t.document_id = d.id and t.lang = ${lang} and ${visible(scope, Prisma.sql`t`)}
    join help_section s on s.key = d.section_key and s.lang = ${lang}
    where d.archived_at is null and not d.unlisted and ${visible(scope, Prisma.sql`d`)}`;
}

/** The front of the help centre: the first articles of each section, those named by `mostRead`, and what changed last. */
export async function readHome(
  scope: Scope,
  lang: Lang,
  { perSection, recent, mostRead }: { perSection: number; recent: number; mostRead: readonly string[] },
): Promise<HomeRows> {
  const rows = await scope.db.$queryRaw<{ home: unknown }[]>`/* prepared */
    select json_build_object(
      'sections', (select json_agg(json_build_object('key', h.key, 'slug', h.slug, 'title', h.title,
          'description', h.description, 'icon', h.icon, 'articles', coalesce(first.articles, '[]')) order by h.position, h.key)
        from help_section h left join lateral (select json_agg(card) as articles from (
          select ${cardObject} as card from ${listed(scope, lang)} and d.section_key = h.key
          order by d.position, d.key limit ${perSection}) as one) as first on true
        where h.lang = ${lang}),
      'mostRead', (select json_agg(card order by place) from (
        select ${cardObject} as card, array_position(${[...mostRead]}::uuid[], d.id) as place
        from ${listed(scope, lang)} and d.id = any (${[...mostRead]}::uuid[])) as read),
      'recent', (select json_agg(card) from (
        select ${cardObject} as card from ${listed(scope, lang)} and t.last_update is not null
        order by t.last_update desc, d.key limit ${recent}) as new)) as home`;
  const { sections, mostRead: read, recent: changed } = homeSchema.parse(rows[0]?.home);
  return { sections: sections ?? [], mostRead: read ?? [], recent: changed ?? [] };
}

const sectionRowsSchema = z.object({
  section: sectionSchema,
  /** The section's slug in the other language. */
  other: z.string().nullable(),
  total: z.number(),
  articles: z.array(cardSchema).nullable(),
  letters: z.array(z.object({ letter: z.string(), n: z.number() })).nullable(),
});

export type SectionRows = z.infer<typeof sectionRowsSchema>;

const alphabet = { sv: Prisma.raw(`"sv-x-icu"`), en: Prisma.raw(`"en-x-icu"`) } as const;

/**
 * A section by the slug of its address, and one page of its articles: in reading order where they all have room on one,
 * otherwise by title, with the place at which each letter begins. Null when there is none.
 */
export async function readSection(
  scope: Scope,
  lang: Lang,
  slug: string,
  { page, perPage }: { page: number; perPage: number },
): Promise<SectionRows | null> {
  const rows = await scope.db.$queryRaw<{ page: unknown }[]>`/* prepared */
    with counted as (
      select d.*, ${cardObject} as card, t.title, count(*) over () as total from ${listed(scope, lang)} and s.slug = ${slug}
    ), placed as (
      select *, upper(left(title, 1)) as letter, row_number() over (order by
        case when total <= ${perPage} then position end, case when total <= ${perPage} then key end,
        title collate ${alphabet[lang]}, key) as n
      from counted
    )
    select json_build_object(
      'section', json_build_object('key', h.key, 'slug', h.slug, 'title', h.title, 'description', h.description, 'icon', h.icon),
      'other', (select slug from help_section o where o.key = h.key and o.lang = ${lang === "sv" ? "en" : "sv"}),
      'total', (select count(*) from placed),
      'articles', (select json_agg(card order by n) from placed where n > ${(page - 1) * perPage} and n <= ${page * perPage}),
      'letters', (select json_agg(json_build_object('letter', letter, 'n', n) order by n)
        from (select letter, min(n) as n from placed where total > ${perPage} group by letter) as first)) as page
    from help_section h where h.lang = ${lang} and h.slug = ${slug}`;
  return rows[0] ? sectionRowsSchema.parse(rows[0].page) : null;
}

/** Ids of what was read most since a day, in one language, for those who may see what the scope's viewer may. */
export async function listMostRead(scope: Scope, lang: Lang, since: Date, limit: number): Promise<string[]> {
  const rows = await scope.db.documentReads.groupBy({
    by: ["documentId"],
    where: { lang, day: { gte: since } },
    _sum: { n: true },
    orderBy: [{ _sum: { n: "desc" } }, { documentId: "asc" }],
    take: limit,
  });
  return rows.map(({ documentId }) => documentId);
}

/** What changed last that the viewer may list, in the whole help centre or one section. */
export async function listNewest(scope: Scope, lang: Lang, section: string | null, limit: number): Promise<CardRow[]> {
  const within = section === null ? Prisma.sql`true` : Prisma.sql`d.section_key = ${section}`;
  const rows = await scope.db.$queryRaw<{ card: unknown }[]>`
    select ${cardObject} as card from ${listed(scope, lang)} and ${within} and t.last_update is not null
    order by t.last_update desc, d.key limit ${limit}`;
  return rows.map(({ card }) => cardSchema.parse(card));
}

/** Every article the viewer may list in one language, section by section in reading order. */
export async function listArticles(scope: Scope, lang: Lang): Promise<CardRow[]> {
  const rows = await scope.db.$queryRaw<{ card: unknown }[]>`
    select ${cardObject} as card from ${listed(scope, lang)} order by s.position, s.key, d.position, d.key`;
  return rows.map(({ card }) => cardSchema.parse(card));
}
