import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { langSchema } from "@/lib/knowledge/source/schema";
import { suggestedBeforeCaseMs } from "./log-commands";
import type { Span } from "./period";
import { reformulatedMs } from "./same-search";

/** Rows of each list. */
const shown = 15;

/** Lock one: rows of no customer, and of those for which the viewer writes articles. */
function visible(scope: Scope): Prisma.Sql {
  if (scope.actor !== "person") return Prisma.sql`true`;
  const orgs = [...scope.orgs("knowledge.write")];
  if (orgs.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(org_id is null or org_id = any (${orgs}::uuid[]))`;
}

/** `asked`: the searches of the span, each with what became of it. What was shown while a case was written is none. */
function askedSql(scope: Scope, { from, to }: Span): Prisma.Sql {
  return Prisma.sql`with in_tab as (
    select lang, query, hits, created_at, updated_at, outcome in ('opened', 'solved') as answered,
      opened_document_id is null as unopened, lead(query) over tab as next_query, lead(created_at) over tab as next_at
    from search_log where place <> 'case' and created_at >= ${from} and created_at < ${to} and ${visible(scope)}
    window tab as (partition by trace order by created_at, id)
  ), asked as (
    select *, unopened and next_query <> query
      and next_at <= updated_at + ${reformulatedMs}::int * interval '1 millisecond' as reformulated
    from in_tab)`;
}

const figuresSchema = z.object({
  searches: z.int(),
  answered: z.int(),
  nothingFound: z.int(),
  nothingOpened: z.int(),
  reformulated: z.int(),
});
export type SearchFigures = z.infer<typeof figuresSchema>;

export async function readFigures(scope: Scope, span: Span): Promise<SearchFigures> {
  const [row] = await scope.db.$queryRaw<unknown[]>`${askedSql(scope, span)}
    select count(*)::int as searches, count(*) filter (where answered)::int as answered,
      count(*) filter (where hits = 0)::int as "nothingFound",
      count(*) filter (where hits > 0 and unopened)::int as "nothingOpened",
      count(*) filter (where reformulated)::int as reformulated
    from asked`;
  return figuresSchema.parse(row);
}

const querySchema = z.object({
  lang: langSchema,
  query: z.string(),
  times: z.int(),
  answered: z.int(),
  last: z.date(),
});
export type QueryRow = z.infer<typeof querySchema>;

const lists = {
  nothingFound: Prisma.sql`hits = 0`,
  nothingOpened: Prisma.sql`hits > 0 and unopened`,
  top: Prisma.sql`true`,
};

/** Queries of one list, commonest first. */
export async function listQueries(scope: Scope, span: Span, list: keyof typeof lists): Promise<QueryRow[]> {
  const rows = await scope.db.$queryRaw<unknown[]>`${askedSql(scope, span)}
    select lang, query, count(*)::int as times, count(*) filter (where answered)::int as answered,
      max(created_at) as last
    from asked where ${lists[list]} group by lang, query order by times desc, last desc, query limit ${shown}`;
  return z.array(querySchema).parse(rows);
}

const reformulationSchema = z.object({ lang: langSchema, from: z.string(), to: z.string(), times: z.int() });
export type Reformulation = z.infer<typeof reformulationSchema>;

/** What was asked first and what instead, commonest first. */
export async function listReformulations(scope: Scope, span: Span): Promise<Reformulation[]> {
  const rows = await scope.db.$queryRaw<unknown[]>`${askedSql(scope, span)}
    select lang, query as "from", next_query as "to", count(*)::int as times
    from asked where reformulated group by 1, 2, 3 order by times desc, 2, 3 limit ${shown}`;
  return z.array(reformulationSchema).parse(rows);
}

const deflectionSchema = z.object({
  confirmed: z.int(),
  confirmedWhileWriting: z.int(),
  suggested: z.int(),
  reported: z.int(),
  potential: z.int(),
  undecided: z.int(),
});
/** Tabs, each once. `suggested` is made up of reported, potential, undecided, and those confirmed while writing or searching. */
export type Deflection = z.infer<typeof deflectionSchema>;

export async function readDeflection(scope: Scope, span: Span, now: Date): Promise<Deflection> {
  const decided = new Date(now.getTime() - suggestedBeforeCaseMs);
  const [row] = await scope.db.$queryRaw<unknown[]>`with tab as (
      select bool_or(outcome = 'case') as reported, bool_or(outcome = 'solved') as solved,
        bool_or(outcome = 'solved' and place = 'case') as solved_writing,
        bool_or(place = 'case' and hits > 0) as suggested, max(updated_at) as last
      from search_log where created_at >= ${span.from} and created_at < ${span.to} and ${visible(scope)} group by trace
    ), open_tab as (select *, suggested and not reported and not solved as silent from tab)
    select count(*) filter (where solved and not reported)::int as confirmed,
      count(*) filter (where solved_writing and not reported)::int as "confirmedWhileWriting",
      count(*) filter (where suggested)::int as suggested,
      count(*) filter (where suggested and reported)::int as reported,
      count(*) filter (where silent and last <= ${decided})::int as potential,
      count(*) filter (where silent and last > ${decided})::int as undecided
    from open_tab`;
  return deflectionSchema.parse(row);
}
