import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { listMostRead } from "./queries";

const days = 30;
const keptMs = 10 * 60_000;
/** Some of them may be unlisted or gone when the page is made. */
const asked = 20;
const mostKept = 200;

interface Kept {
  at: number;
  ids: string[];
}

const kept = new Map<string, Kept>();

/**
 * What was read most in thirty days, by readers' audiences and for ten minutes: adding up a month of days is no work for
 * every visit. Only ids are remembered; whoever shows them asks for each text anew.
 */
export async function mostReadIds(scope: Scope, lang: Lang): Promise<string[]> {
  const key = `${lang} ${[...scope.audiences].sort().join(" ")}`;
  const known = kept.get(key);
  const now = Date.now();
  if (known && now - known.at < keptMs) return known.ids;
  const ids = await listMostRead(scope, lang, new Date(now - days * 86_400_000), asked);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { at: now, ids });
  return ids;
}
