import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { listSynonyms, synonymVersion } from "@/lib/search/insight/synonym-queries";
import { type Synonyms, synonymsOf } from "@/lib/search/ranking/synonyms";
import { stemOf } from "@/lib/search/text/analyse";

interface Kept {
  readonly checked: number;
  readonly version: string;
  readonly synonyms: { readonly [lang in Lang]: Synonyms };
}

let kept: Kept | null = null;

/** An editor's change is heard within this time, in milliseconds; until then nobody asks the database. */
const keptMs = 10_000;

/** Words with the same meaning, for both languages. */
export async function synonymsNow(scope: Scope): Promise<Kept["synonyms"]> {
  const now = performance.now();
  if (kept && now - kept.checked < keptMs) return kept.synonyms;
  const version = await synonymVersion(scope);
  if (kept?.version === version) {
    kept = { ...kept, checked: now };
    return kept.synonyms;
  }
  const groups = await listSynonyms(scope);
  const synonyms = {
    sv: synonymsOf(groups, "sv", (word) => stemOf(word, "sv")),
    en: synonymsOf(groups, "en", (word) => stemOf(word, "en")),
  };
  kept = { checked: now, version, synonyms };
  return synonyms;
}
