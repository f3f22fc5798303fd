import "server-only";
import { env } from "@/lib/env";

export interface MeilisearchServer {
  readonly url: string;
  /** Stays on the server: browsers ask the portal, never Meilisearch. */
  readonly apiKey?: string;
  /** What its indexes' names begin with. */
  readonly prefix: string;
}

/** The Meilisearch of the settings, if there is one. */
export function meilisearchServer(): MeilisearchServer | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_API_KEY: apiKey, MEILISEARCH_INDEX: prefix } = env();
  return url === undefined ? null : { url, prefix, ...(apiKey !== undefined && { apiKey }) };
}
