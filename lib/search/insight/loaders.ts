import "server-only";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { langSchema } from "@/lib/knowledge/source/schema";
import { singleValues } from "@/lib/single-values";
import { gapSubject } from "./gap";
import { listGapTasks } from "./gap-queries";
import { readPeriod, spanOf } from "./period";
import { listQueries, listReformulations, readDeflection, readFigures } from "./report-queries";
import { listDeskSynonyms } from "./synonym-queries";
import { listTopics } from "./topic-queries";

/** What was searched for in a period, what came of it, and where the help centre has a gap. */
export async function loadSearchReport(asked: Readonly<Record<string, string | undefined>>) {
  const viewer = await requireSupplier("knowledge.write");
  const days = readPeriod(singleValues({ ...asked }).days);
  const now = new Date();
  const span = spanOf(days, now);
  const report = await inScope(viewer, async (scope) => {
    const nothingFound = await listQueries(scope, span, "nothingFound");
    const nothingOpened = await listQueries(scope, span, "nothingOpened");
    const { topics, all: allTopics } = await listTopics(scope, span);
    const tasks = await listGapTasks(scope, [
      ...[...nothingFound, ...nothingOpened].map(
        ({ query, lang }) => ({ about: "query", words: query, lang }) as const,
      ),
      ...topics.map(({ name }) => ({ about: "topic", words: name, lang: null }) as const),
    ]);
    const queryRow = <Row extends { query: string; lang: "sv" | "en" }>(row: Row) => ({
      ...row,
      hasTask: tasks.has(gapSubject({ about: "query", words: row.query, lang: row.lang })),
    });
    return {
      figures: await readFigures(scope, span),
      deflection: await readDeflection(scope, span, now),
      nothingFound: nothingFound.map(queryRow),
      nothingOpened: nothingOpened.map(queryRow),
      reformulations: await listReformulations(scope, span),
      top: await listQueries(scope, span, "top"),
      topics: topics.map((topic) => ({
        ...topic,
        hasTask: tasks.has(gapSubject({ about: "topic", words: topic.name, lang: null })),
      })),
      allTopics,
    };
  });
  // The topics are counted from these customers' cases.
  for (const { id } of viewer.customers) {
    if (can(viewer, "cases.read_org", id)) await noteSupplierRead(viewer, "cases.read_org", id);
  }
  return { days, ...report };
}

export type SearchReport = Awaited<ReturnType<typeof loadSearchReport>>;

export async function loadSynonyms(asked: Readonly<Record<string, string | undefined>>) {
  const viewer = await requireSupplier("knowledge.write");
  const lang = langSchema.safeParse(singleValues({ ...asked }).lang).data ?? viewer.locale;
  return { lang, groups: await inScope(viewer, (scope) => listDeskSynonyms(scope, lang)) };
}
