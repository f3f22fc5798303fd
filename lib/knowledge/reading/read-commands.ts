import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";

export interface ReadCount {
  readonly documentId: string;
  readonly lang: Lang;
  /** A local date. */
  readonly day: string;
  readonly n: number;
}

/** Adds to the day's counts. What has gone meanwhile is not counted. */
export async function addReads(scope: Scope, counts: readonly ReadCount[]): Promise<void> {
  const rows = JSON.stringify(counts);
  await scope.db.$executeRaw`
    insert into document_reads (document_id, lang, day, n)
    select c."documentId", c.lang, c.day, c.n
    from jsonb_to_recordset(${rows}::jsonb) as c("documentId" uuid, lang text, day date, n int)
    where exists (select from document d where d.id = c."documentId")
    on conflict (document_id, lang, day) do update set n = document_reads.n + excluded.n`;
}
