import * as z from "zod";
import { type Lang, langSchema } from "@/lib/knowledge/source/schema";
import { manyLines, oneLine } from "@/lib/typed-text";
import { keptQuery, longestKept } from "./mask";

export interface Gap {
  /** What was searched for, or the topic of cases. */
  readonly about: "query" | "topic";
  readonly words: string;
  readonly lang: Lang | null;
}

/** What a task about a gap is about. What readers of one customer tell stays that customer's, and is a task of its own. */
export function gapSubject({ about, words, lang }: Gap, orgId: string | null = null): string {
  return about === "topic" ? `topic:${words}` : `search:${orgId ?? "all"}:${lang}:${words}`;
}

export const gapTaskSchema = z.object({
  about: z.enum(["query", "topic"]),
  words: oneLine.min(1).max(longestKept),
  lang: langSchema.optional(),
});

export const longestTold = 1_000;

/** What somebody tells that they did not find. Messages are keys. */
export const tellGapSchema = z.object({
  words: z
    .string()
    // Without `abort`, what follows would still read all of a text that is too long.
    .max(1_000, { error: "searchInsight.tell.wordsLong", abort: true })
    .overwrite(keptQuery)
    .refine((words) => words !== "", "searchInsight.tell.wordsMissing"),
  text: manyLines.max(longestTold, "searchInsight.tell.textLong"),
  lang: langSchema,
});
