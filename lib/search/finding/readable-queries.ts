import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";
import type { FoundText } from "@/lib/search/index/engine";
import type { GroupName } from "./request";

/** A text that was found and that the scope may read and open, as the database says now, not as an index remembers it. */
export interface ReadableText extends FoundText {
  readonly group: Exclude<GroupName, "cases">;
  readonly kind: string;
  readonly sectionKey: string | null;
  readonly product: readonly string[];
  /** Those of its tokens that the scope holds. */
  readonly audience: readonly string[];
}

interface Row {
  place: number;
  kind: string;
  sectionKey: string | null;
  product: string[];
  audience: string[];
}

/** Of the texts found, in their order, those that may be read: all counting and showing begins here. */
export async function listReadable(scope: Scope, found: readonly FoundText[]): Promise<ReadableText[]> {
  if (found.length === 0) return [];
  const [ids, languages] = [found.map((text) => text.documentId), found.map((text) => text.lang)];
  const rows = await scope.db.$queryRaw<Row[]>`/* prepared */
    select found.place::int, d.kind, d.section_key as "sectionKey", d.product,
      array(select token from unnest(t.audience) as token where token = any (${[...scope.audiences]}::text[])) as audience
    from unnest(${ids}::uuid[], ${languages}::text[]) with ordinality as found(id, lang, place)
    join document_text t on t.document_id = found.id and t.lang = found.lang
    join document d on d.id = t.document_id
    where t.audience && ${[...scope.audiences]}::text[] and d.archived_at is null and not d.unlisted
      and case when d.kind in ('article', 'guide')
          then exists (select from help_section h where h.key = d.section_key and h.lang = t.lang)
        when d.kind = 'proposal' then d.org_id = any (${[...scope.orgs("proposals.read")]}::uuid[])
        else d.org_id = any (${[...scope.orgs("customer.open")]}::uuid[]) end
    order by found.place`;
  return rows.flatMap(({ place, ...row }) => {
    const text = found[place - 1];
    return text ? [{ ...text, ...row, group: groupOf(row.kind) }] : [];
  });
}

function groupOf(kind: string): ReadableText["group"] {
  if (kind === "article" || kind === "guide") return "help";
  return kind === "proposal" ? "proposals" : "documents";
}

/** What is shown of a text: its words, and where it stands. */
export interface ShownText {
  readonly documentId: string;
  readonly lang: Lang;
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The section of the help centre in the text's language. */
  readonly section: { readonly slug: string; readonly title: string } | null;
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  readonly sections: readonly {
    readonly anchor: string | null;
    readonly heading: string | null;
    readonly text: string;
  }[];
}

/** The texts that `listReadable` let through and that are to be shown, with the reader's language beside the one found. */
export async function listShown(scope: Scope, texts: readonly ReadableText[], lang: Lang): Promise<ShownText[]> {
  if (texts.length === 0) return [];
  const ids = texts.map((text) => text.documentId);
  const languages = [...new Set([lang, ...texts.map((text) => text.lang)])];
  const rows = await scope.db.$queryRaw<(Omit<ShownText, "lang"> & { lang: string })[]>(Prisma.sql`/* prepared */
    select t.document_id as "documentId", t.lang, d.key, t.slug, t.title, t.description,
      case when h.slug is not null then json_build_object('slug', h.slug, 'title', h.title) end as section,
      case when o.slug is not null then json_build_object('slug', o.slug, 'name', o.name) end as organisation,
      coalesce(s.sections, '[]') as sections
    from document_text t join document d on d.id = t.document_id
    left join help_section h on h.key = d.section_key and h.lang = t.lang
    left join organisation o on o.id = d.org_id
    left join search_text s on s.document_id = t.document_id and s.lang = t.lang
    where t.document_id = any (${ids}::uuid[]) and t.lang = any (${languages}::text[])
      and t.audience && ${[...scope.audiences]}::text[]`);
  return rows.map((row) => ({ ...row, lang: langSchema.parse(row.lang) }));
}

/** What sections and customers are called, by `facet value`; the other values have their words in the interface. */
export async function facetLabels(
  scope: Scope,
  lang: Lang,
  documents: readonly { readonly audience: readonly string[] }[],
): Promise<ReadonlyMap<string, string>> {
  const sections = await scope.db.helpSection.findMany({ where: { lang }, select: { key: true, title: true } });
  const tokens = new Set(documents.flatMap(({ audience }) => audience));
  const ids = [...tokens].flatMap((token) => /^org:([^+]+)$/.exec(token)?.[1] ?? []);
  const customers =
    ids.length === 0
      ? []
      : await scope.db.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map([
    ...sections.map(({ key, title }) => [`section ${key}`, title] as const),
    ...customers.map(({ id, name }) => [`audience org:${id}`, name] as const),
  ]);
}
