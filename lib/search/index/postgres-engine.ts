import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { DocumentHit, FoundSection, SearchAnswer } from "@/lib/search/finding/answer";
import { fold, type Term } from "@/lib/search/text/analyse";
import { possibleParts } from "@/lib/search/text/compound";
import { highlight, snippet } from "@/lib/search/text/highlight";
import { planQuery, type QueryPlan, queryTerms, shortestTail } from "./plan";
import type { SearchEngine, SearchRequest } from "./port";
import { rebuild, replace } from "./postgres-index";
import type { VocabularyWord } from "./vocabulary";

/** Search inside Postgres. Stems, compounds and corrections are ours; Postgres matches, weighs and guards the rows. */
export const postgresEngine: SearchEngine = { name: "postgres", search, rebuild, replace };

interface FoundRow {
  id: string;
  key: string;
  slug: string;
  title: string;
  description: string;
  sectionSlug: string;
  sectionTitle: string;
  anchor: string | null;
  heading: string | null;
  body: string;
  total: number;
}

async function search(scope: Scope, request: SearchRequest): Promise<SearchAnswer> {
  const began = performance.now();
  const { query, lang, limit } = request;
  const terms = queryTerms(query, lang);
  if (terms.length === 0) return { hits: [], total: 0, corrected: null, nearest: [], ms: 0 };

  const plan = planQuery(query, terms, await wordsNear(scope, terms, lang), lang);
  let rows = await findSections(scope, plan, request, " & ");
  if (rows.length === 0 && plan.groups.length > 1) rows = await findSections(scope, plan, request, " | ");
  const hits = groupByDocument(rows, plan.stems, lang);
  const nearest = hits.length > 0 ? [] : groupByDocument(await likeTitles(scope, query, lang), plan.stems, lang);
  const ms = Math.round((performance.now() - began) * 10) / 10;
  return { hits: hits.slice(0, limit), total: rows[0]?.total ?? 0, corrected: plan.corrected, nearest, ms };
}

/** The words of the vocabulary that could have to do with the query: equal to a part of it, beginning or ending with it, or like it. */
async function wordsNear(scope: Scope, terms: readonly Term[], lang: Lang): Promise<VocabularyWord[]> {
  const folded = terms.map((term) => fold(term.word));
  const parts = lang === "sv" ? [...new Set(terms.flatMap((term) => possibleParts(term.word)))].slice(0, 2000) : [];
  // Words are letters and digits only, so nothing in them is special to `like`.
  const shaped = [
    `${folded.at(-1)}%`,
    ...folded.filter((word) => word.length >= shortestTail).map((word) => `%${word}`),
  ];
  const readable = Prisma.sql`lang = ${lang} and audience_token = any (${scope.audiences}::text[])`;
  return scope.db.$queryRaw<VocabularyWord[]>`
    select word, folded, stem, max(n)::int as n from (
      select word, folded, stem, n from search_word where ${readable} and word = any (${parts}::text[])
      union all
      select word, folded, stem, n from search_word where ${readable} and folded like any (${shaped}::text[])
      union all
      select word, folded, stem, n from search_word join unnest(${folded}::text[]) as typed on folded % typed
      where ${readable}
    ) near group by word, folded, stem`;
}

/** At most three sections of each document, documents by their best section, likeness of the title counted in. */
async function findSections(scope: Scope, plan: QueryPlan, request: SearchRequest, join: string): Promise<FoundRow[]> {
  const any = plan.groups.map((group) => `(${group.strong} | ${group.weak})`);
  const strong = plan.groups.map((group) => group.strong);
  const weak = plan.groups.map((group) => group.weak);
  const weights = plan.groups.map((group) => group.weight);
  return scope.db.$queryRaw<FoundRow[]>`
    with typed as (
      select strong::tsquery, weak::tsquery, weight
      from unnest(${strong}::text[], ${weak}::text[], ${weights}::float8[]) as typed(strong, weak, weight)
    ), scored as (
      select s.document_id, s.ordinal, s.anchor, s.heading, s.body, s.title_folded,
        sum(typed.weight * (
          (s.terms @@ (typed.strong || typed.weak))::int
          + 2 * greatest(ts_rank('{.1, .25, .5, 1}', s.terms, typed.strong), .6 * ts_rank('{.1, .25, .5, 1}', s.terms, typed.weak))
        )) as score
      from search_section s cross join typed
      where s.lang = ${request.lang} and s.audience && ${scope.audiences}::text[]
        and s.terms @@ ${any.join(join)}::tsquery
      group by s.document_id, s.lang, s.ordinal
    ), ranked as (
      select scored.*,
        row_number() over (partition by document_id order by score desc, ordinal) as place,
        max(score) over (partition by document_id)
          + word_similarity(${fold(request.query.toLowerCase())}, title_folded) as document_score
      from scored
    ), best as (
      select *, dense_rank() over (order by document_score desc, document_id) as document_place from ranked
    )
    select d.id, d.key, t.slug, t.title, t.description, h.slug as "sectionSlug", h.title as "sectionTitle",
      best.anchor, best.heading, best.body, (select max(document_place) from best)::int as total
    from best
    join document d on d.id = best.document_id
    join document_text t on t.document_id = d.id and t.lang = ${request.lang}
    join help_section h on h.key = d.section_key and h.lang = t.lang
    where best.place <= 3 and best.document_place <= ${request.limit} and d.archived_at is null
    order by best.document_place, best.place`;
}

async function likeTitles(scope: Scope, query: string, lang: Lang): Promise<FoundRow[]> {
  const folded = fold(query.slice(0, 300).toLowerCase());
  return scope.db.$queryRaw<FoundRow[]>`
    select d.id, d.key, t.slug, t.title, t.description, h.slug as "sectionSlug", h.title as "sectionTitle",
      s.anchor, s.heading, s.body, 0 as total
    from search_section s
    join document d on d.id = s.document_id
    join document_text t on t.document_id = d.id and t.lang = s.lang
    join help_section h on h.key = d.section_key and h.lang = t.lang
    where s.lang = ${lang} and s.ordinal = 0 and s.audience && ${scope.audiences}::text[] and d.archived_at is null
    order by similarity(s.title_folded, ${folded}) desc, d.position limit 3`;
}

/** The rows come ordered by document, and within one by section. */
function groupByDocument(rows: readonly FoundRow[], stems: ReadonlySet<string>, lang: Lang): DocumentHit[] {
  const hits = new Map<string, Omit<DocumentHit, "sections"> & { sections: FoundSection[] }>();
  for (const row of rows) {
    const hit = hits.get(row.id) ?? {
      id: row.id,
      key: row.key,
      slug: row.slug,
      section: { slug: row.sectionSlug, title: row.sectionTitle },
      title: highlight(row.title, stems, lang),
      description: row.description,
      sections: [],
    };
    hit.sections.push({
      anchor: row.anchor,
      heading: row.heading === null ? null : highlight(row.heading, stems, lang),
      snippet: snippet(row.body, stems, lang),
    });
    hits.set(row.id, hit);
  }
  return [...hits.values()];
}
