import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { cardObject, cardSchema, visible } from "./card-sql";

const fileSchema = z.object({
  name: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  size: z.number(),
  sha256: z.string(),
});

const articleSchema = cardSchema.extend({
  id: z.string(),
  lang: z.enum(["sv", "en"]),
  version: z.number(),
  code: z.string(),
  codeHash: z.string(),
  outline: z.array(z.object({ anchor: z.string(), heading: z.string(), depth: z.number() })),
  tags: z.array(z.string()),
  owner: z.string().nullable(),
  unlisted: z.boolean(),
  isPublic: z.boolean(),
  image: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  outdatedSince: z.string().nullable(),
  sectionTitle: z.string(),
  /** The section's slug in the language that the page is not in. */
  otherSection: z.string().nullable(),
  /** The slug of its text in the language that this text is not in, when the viewer may read it. */
  otherSlug: z.string().nullable(),
  previous: cardSchema.nullable(),
  next: cardSchema.nullable(),
  linked: z.array(cardSchema).nullable(),
  files: z.array(fileSchema).nullable(),
  ticks: z.array(z.string()).nullable(),
  vote: z.object({ helpful: z.boolean(), reason: z.string().nullable() }).nullable(),
});

export type ArticleRow = z.infer<typeof articleSchema>;

/**
 * The article at an address, with its neighbours, the articles it links to and its translation: one statement, whose work
 * does not grow with the number of documents. The section is named in `lang`; the text may be in another.
 */
export async function readArticle(
  scope: Scope,
  lang: Lang,
  at: { section: string; slug: string; textLang: Lang },
): Promise<ArticleRow | null> {
  const other: Lang = at.textLang === "sv" ? "en" : "sv";
  const beyond: Lang = lang === "sv" ? "en" : "sv";
  const own = scope.viewerId === null ? Prisma.sql`false` : Prisma.sql`person_id = ${scope.viewerId}::uuid`;
  const voter = scope.viewerId === null ? null : `person:${scope.viewerId}`;
  const rows = await scope.db.$queryRaw<{ page: unknown }[]>`/* prepared */
    with f as (
      select t.*, d.org_id, d.key, d.kind, d.section_key, d.position, d.owner, d.unlisted, d.audience as head_audience,
        s.slug as section, s.title as section_title
      from help_section s
      join document d on d.section_key = s.key and d.archived_at is null and ${visible(scope, Prisma.sql`d`)}
      join document_text t on t.document_id = d.id and t.lang = ${at.textLang} and ${visible(scope, Prisma.sql`t`)}
      where s.lang = ${lang} and s.slug = ${at.section} and t.slug = ${at.slug}
      order by d.org_id nulls last
      limit 1
    )
    select json_build_object('id', f.document_id, 'lang', f.lang, 'key', f.key, 'kind', f.kind, 'version', f.version,
      'sectionKey', f.section_key, 'section', f.section, 'sectionTitle', f.section_title, 'slug', f.slug,
      'title', f.title, 'description', f.description, 'minutes', f.reading_minutes, 'updated', f.last_update,
      'code', f.code, 'codeHash', f.code_hash, 'outline', f.outline, 'tags', coalesce(f.tags, '{}'), 'owner', f.owner,
      'unlisted', f.unlisted, 'isPublic', f.head_audience @> '{public}' and f.audience @> '{public}', 'image', f.image,
      'reviewedAt', f.reviewed_at, 'reviewedBy', f.reviewed_by, 'outdatedSince', f.outdated_since,
      'otherSection', (select s.slug from help_section s where s.key = f.section_key and s.lang = ${beyond}),
      'otherSlug', (select t.slug from document_text t where t.document_id = f.document_id and t.lang = ${other}
        and ${visible(scope, Prisma.sql`t`)}),
      'previous', (${neighbour(scope, at.textLang, "<")}),
      'next', (${neighbour(scope, at.textLang, ">")}),
      'linked', (select json_agg(${cardObject}) from document d
        join document_text t on t.document_id = d.id and t.lang = f.lang and ${visible(scope, Prisma.sql`t`)}
        join help_section s on s.key = d.section_key and s.lang = f.lang
        where d.key = any(f.links) and (d.org_id is null or d.org_id = f.org_id) and d.archived_at is null
          and ${visible(scope, Prisma.sql`d`)}),
      'files', (select json_agg(json_build_object('name', name, 'width', width, 'height', height, 'size', size,
        'sha256', sha256)) from document_file where document_id = f.document_id),
      'ticks', (select json_agg(step) from guide_tick where document_id = f.document_id and ${own}),
      'vote', (select json_build_object('helpful', helpful, 'reason', reason) from document_vote
        where document_id = f.document_id and voter = ${voter})) as page
    from f`;
  return rows[0] ? articleSchema.parse(rows[0].page) : null;
}

/** The nearest listed article on one side within the section, in the order in which the section shows them. */
function neighbour(scope: Scope, lang: Lang, side: "<" | ">"): Prisma.Sql {
  const beyond = side === "<" ? Prisma.sql`<` : Prisma.sql`>`;
  const order = side === "<" ? Prisma.sql`d.position desc, d.key desc` : Prisma.sql`d.position, d.key`;
  return Prisma.sql`select ${cardObject} from document d
    join document_text t on t.document_id = d.id and t.lang = ${lang} and ${visible(scope, Prisma.sql`t`)}
    join help_section s on s.key = d.section_key and s.lang = ${lang}
    where d.section_key = f.section_key and (d.position, d.key) ${beyond} (f.position, f.key) and d.archived_at is null
      and not d.unlisted and not f.unlisted and ${visible(scope, Prisma.sql`d`)}
    order by ${order} limit 1`;
}

/** Where an article is that once had this address, in the same language; null when it is nowhere the viewer may read. */
export async function findMoved(
  scope: Scope,
  lang: Lang,
  at: { section: string; slug: string },
): Promise<{ section: string; slug: string } | null> {
  const [row] = await scope.db.$queryRaw<{ section: string; slug: string }[]>`
    select now_at.slug as section, t.slug
    from document_address a
    join help_section was_at on was_at.key = a.section_key and was_at.lang = a.lang and was_at.slug = ${at.section}
    join document d on d.id = a.document_id and d.archived_at is null and ${visible(scope, Prisma.sql`d`)}
    join document_text t on t.document_id = d.id and t.lang = a.lang and ${visible(scope, Prisma.sql`t`)}
    join help_section now_at on now_at.key = d.section_key and now_at.lang = a.lang
    where a.lang = ${lang} and a.slug = ${at.slug}
    order by a.since desc
    limit 1`;
  return row ?? null;
}

/** An article that the viewer may read, by its id: in this language, or in the one there is. */
export async function findReadable(
  scope: Scope,
  lang: Lang,
  documentId: string,
): Promise<{ title: string; href: string } | null> {
  const [row] = await scope.db.$queryRaw<{ title: string; lang: Lang; section: string; slug: string }[]>`
    select t.title, t.lang, s.slug as section, t.slug
    from document d
    join document_text t on t.document_id = d.id and ${visible(scope, Prisma.sql`t`)}
    join help_section s on s.key = d.section_key and s.lang = t.lang
    where d.id = ${documentId}::uuid and d.archived_at is null and ${visible(scope, Prisma.sql`d`)}
    order by t.lang = ${lang} desc
    limit 1`;
  return row ? { title: row.title, href: routes.help.article(row.lang, row.section, row.slug) } : null;
}

/** The source of a text, for someone who may read the text; ask `readArticle` in the same scope first. */
export async function readSource(scope: Scope, documentId: string, lang: Lang): Promise<string | null> {
  const text = await scope.db.documentText.findFirst({
    where: { documentId, lang, ...scope.audienceWhere() },
    select: { source: true },
  });
  return text?.source ?? null;
}
