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

export interface CustomerReadCount {
  readonly orgId: string;
  /** A local date. */
  readonly day: string;
  readonly n: number;
}

/** Adds to how often a customer's people have read on a day. */
export async function addCustomerReads(scope: Scope, counts: readonly CustomerReadCount[]): Promise<void> {
  if (counts.length === 0) return;
  await scope.db.$executeRaw`
    insert into customer_reads (org_id, day, n)
    select c."orgId", c.day, c.n from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c("orgId" uuid, day date, n int)
    on conflict (org_id, day) do update set n = customer_reads.n + excluded.n`;
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
