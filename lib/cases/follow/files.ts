import type { FileRefusal } from "@/lib/knowledge/files/file-commands";

const megabyte = 1024 * 1024;

/** What may come with one report or one message, and with a case in all. */
export const fileLimits = { count: 5, each: 8 * megabyte, together: 10 * megabyte, ofCase: 60 } as const;

/** Each has a sentence in `messages/<lang>/follow.json`, under `files`. */
export type FileProblem = "tooMany" | "tooLarge" | "together" | "full" | "empty" | "type" | "broken" | "pixels";

/** One file that was not taken, or all of them where the problem is theirs together. */
export interface RefusedFile {
  name: string | null;
  problem: FileProblem;
}

/** What is wrong with a choice of files before a byte of them is read; asked in the browser and again by the portal. */
export function problemsOfChoice(files: readonly { name: string; size: number }[]): RefusedFile[] {
  if (files.length > fileLimits.count) return [{ name: null, problem: "tooMany" }];
  const single = files.flatMap(({ name, size }): RefusedFile[] => {
    if (size === 0) return [{ name, problem: "empty" }];
    return size > fileLimits.each ? [{ name, problem: "tooLarge" }] : [];
  });
  if (single.length > 0) return single;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return total > fileLimits.together ? [{ name: null, problem: "together" }] : [];
}

/** What reading the bytes said, in the words of this form. */
export function problemOf(refusal: FileRefusal): FileProblem {
  if (refusal === "empty" || refusal === "type" || refusal === "broken" || refusal === "pixels") return refusal;
  return refusal === "full" ? "full" : "tooLarge";
}
