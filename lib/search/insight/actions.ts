"use server";

import { headers } from "next/headers";
import { type ActionResult, requireOwnRequest, runAction } from "@/lib/access/action";
import { getViewer } from "@/lib/access/session";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { routes } from "@/lib/routes";
import { gapTaskSchema, tellGapSchema } from "./gap";
import { openGapTask, tellGap } from "./gap-commands";
import { customerOf } from "./search-event";
import { removeSynonyms, saveSynonyms } from "./synonym-commands";
import { removeSynonymsSchema, saveSynonymsSchema, splitWords, wordsSchema } from "./synonyms";

/** Makes a row of the report a task: fields `about`, `words`, and `lang` for a query. */
export async function makeGapTaskAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "makeGapTask",
      schema: gapTaskSchema,
      anyOf: ["knowledge.write"],
      run: async ({ scope, input: { about, words, lang = null } }) =>
        `searchInsight.task.${await openGapTask(scope, { about, words, lang })}`,
      revalidate: () => routes.desk.search(),
    },
    form,
  );
}

/** Adds or changes a group of words: fields `group` (empty adds), `lang` and `words` between commas. */
export async function saveSynonymsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "saveSynonyms",
      schema: saveSynonymsSchema,
      anyOf: ["knowledge.write"],
      run: async ({ scope, input: { group, lang, words } }) => {
        const read = wordsSchema.safeParse(splitWords(words));
        if (!read.success) return { refused: read.error.issues[0]?.message ?? "errors.invalid", field: "words" };
        const outcome = await saveSynonyms(scope, { id: group || null, lang, words: read.data });
        if (outcome === "gone") return { refused: "searchInsight.synonyms.refused.gone" };
        if (outcome === "taken") return { refused: "searchInsight.synonyms.refused.taken", field: "words" };
        return "searchInsight.synonyms.saved";
      },
      revalidate: () => routes.desk.synonyms(),
    },
    form,
  );
}

export async function removeSynonymsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "removeSynonyms",
      schema: removeSynonymsSchema,
      anyOf: ["knowledge.write"],
      run: async ({ scope, input: { group } }) =>
        (await removeSynonyms(scope, group)) === "removed"
          ? "searchInsight.synonyms.removed"
          : { refused: "searchInsight.synonyms.refused.gone" },
      revalidate: () => routes.desk.synonyms(),
    },
    form,
  );
}

/** What somebody searched for and missed: fields `words`, `text` and `lang`. Open to anyone; what was typed comes back with a refusal. */
export async function tellGapAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  await requireOwnRequest();
  const typed = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const values = { words: typed.words ?? "", text: typed.text ?? "", lang: typed.lang ?? "" };
  const refused = (messageKey: string, fields: Record<string, string> = {}): ActionResult => ({
    status: "error",
    messageKey,
    fields,
    values,
  });
  try {
    // Before anything is read of what they sent: that is work too.
    if (!(await countVisitor("gap", addressOf(await headers())))) return refused("errors.rate_limited");
    const parsed = tellGapSchema.safeParse(values);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [path.join("."), message] as const);
      return refused("errors.invalid", Object.fromEntries(fields.reverse()));
    }
    await tellGap({ ...parsed.data, orgId: customerOf(await getViewer()), now: new Date() });
    return { status: "done", messageKey: "searchInsight.tell.done" };
  } catch {
    // The form says so and keeps the words, which an error page would lose.
    return refused("errors.unavailable");
  }
}
