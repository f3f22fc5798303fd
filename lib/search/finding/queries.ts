import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SearchRequest } from "@/lib/search/index/port";
import { postgresEngine } from "@/lib/search/index/postgres-engine";
import type { SearchAnswer } from "./answer";

/** Sections of the documents the scope's viewer may read, best first. */
export function searchDocuments(scope: Scope, request: SearchRequest): Promise<SearchAnswer> {
  return postgresEngine.search(scope, request);
}
