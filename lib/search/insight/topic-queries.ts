import "server-only";
import type { Scope } from "@/lib/access/scope";
import { seenWhere } from "@/lib/cases/security/seen";
import type { Span } from "./period";
import { listSynonyms } from "./synonym-queries";
import { paretoOf, type Topic } from "./topics";

/** So many different queries, the commonest, are compared with the topics. */
const mostQueries = 2_000;

/** Topics of the gap view. */
const shown = 15;

/** What cases were about, among the customers whose cases the viewer may see, beside articles and searches about the same: the commonest, and how many there are. */
export async function listTopics(scope: Scope, { from, to }: Span): Promise<{ topics: Topic[]; all: number }> {
  const within = { gte: from, lt: to };
  const groups = await scope.db.case.groupBy({
    by: ["category", "subcategory"],
    where: { ...scope.where("cases.read_org"), openedAt: within, category: { not: null }, ...seenWhere(scope) },
    _count: true,
  });
  const documents = await scope.db.document.findMany({
    where: { kind: { in: ["article", "guide"] }, archivedAt: null, unlisted: false, ...scope.audienceWhere() },
    select: {
      product: true,
      texts: { select: { title: true, keywords: true, tags: true }, where: scope.audienceWhere() },
    },
  });
  const orgs = scope.where("knowledge.write");
  const queries = await scope.db.searchLog.groupBy({
    by: ["query"],
    where: { place: { not: "case" }, createdAt: within, OR: [orgs, { orgId: null }] },
    _count: { query: true },
    orderBy: { _count: { query: "desc" } },
    take: mostQueries,
  });
  const counted = groups.map(({ category, subcategory, _count }) => ({
    name: [category, subcategory].filter(Boolean).join(" – "),
    cases: _count,
  }));
  const material = {
    articles: documents
      .filter(({ texts }) => texts.length > 0)
      .map(({ product, texts }) =>
        [...product, ...texts.flatMap(({ title, keywords, tags }) => [title, ...keywords, ...tags])].join(" "),
      ),
    queries: queries.map(({ query, _count }) => ({ query, times: _count.query })),
    synonyms: await listSynonyms(scope),
  };
  return { topics: paretoOf(counted, material, shown), all: counted.length };
}
