import "server-only";
import type { Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/commands";

/** Asks for Meilisearch to be compared with what should be there: after a change of many documents, or of the synonyms. */
export async function askToCompare(scope: Scope): Promise<void> {
  if (env().MEILISEARCH_URL === undefined) return;
  await enqueue(scope, { kind: "search.compare", payload: {}, dedupeKey: "asked" });
}
