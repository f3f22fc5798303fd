import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { SearchAnswer } from "./answer";
import type { SearchRequest } from "./port";
import { postgresEngine } from "./postgres-engine";

/** Sections of the documents the scope's viewer may read, best first. */
export function searchDocuments(scope: Scope, request: SearchRequest): Promise<SearchAnswer> {
  return postgresEngine.search(scope, request);
}
