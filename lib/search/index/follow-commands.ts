import "server-only";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import { meilisearchServer } from "./meilisearch-server";

/** Asks for one document to be followed in Meilisearch, in the transaction that changed it; nothing where there is none. */
export async function askToFollow(scope: Scope, documentId: string): Promise<void> {
  if (!meilisearchServer()) return;
  await enqueue(scope, { kind: "search.follow", payload: { documentId }, dedupeKey: documentId });
}
