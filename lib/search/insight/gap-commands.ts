import "server-only";
import { inJobScope, type Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { type Gap, gapSubject } from "./gap";
import { mask } from "./mask";

/** So many readers' words are kept with a task; after that it only counts. */
const mostTold = 200;

/** Makes a gap a task, for whoever writes articles; or says that the task is there. */
export function openGapTask(scope: Scope, gap: Gap): Promise<"opened" | "joined"> {
  const detail = gap.about === "topic" ? { topic: gap.words } : { query: gap.words };
  return openTask(scope, {
    kind: "search_gap",
    subject: gapSubject(gap),
    lang: gap.lang,
    detail,
    keepsDetail: true,
    counts: false,
  });
}

interface Told {
  readonly words: string;
  readonly text: string;
  readonly lang: Lang;
  readonly orgId: string | null;
  readonly now: Date;
}

/**
 * Keeps what a reader missed with the task about it. Readers may not see tasks, so the portal writes it itself; the row that
 * was opened or joined stays locked until the words are in it, so that two readers' words are both kept.
 */
export async function tellGap({ words, text, lang, orgId, now }: Told): Promise<void> {
  const gap: Gap = { about: "query", words, lang };
  const subject = gapSubject(gap, orgId);
  await inJobScope(async (scope) => {
    await openTask(scope, { kind: "search_gap", subject, lang, orgId, detail: { query: words }, keepsDetail: true });
    if (text === "") return;
    const told = JSON.stringify([{ text: mask(text), at: now.toISOString() }]);
    await scope.db.$executeRaw`
      update content_task set detail = jsonb_set(detail, '{told}', coalesce(detail -> 'told', '[]') || ${told}::jsonb)
      where kind = 'search_gap' and subject = ${subject} and state in ('open', 'doing')
        and jsonb_array_length(coalesce(detail -> 'told', '[]')) < ${mostTold}`;
  });
}
