import "server-only";
import type { Scope } from "@/lib/access/scope";
import { documentKindSchema, langSchema } from "@/lib/knowledge/source/schema";
import type { IndexedSection, IndexedText } from "./engine";

/** What of `search_text` a process remembers by its number. */
export interface NumberedText extends IndexedText {
  readonly number: number;
}

/** How often the texts for an audience have changed. */
export interface Stamp {
  readonly audienceToken: string;
  readonly changes: number;
}

/** For each of the scope's audiences that has texts, how often they have changed. */
export async function listStamps(scope: Scope): Promise<Stamp[]> {
  return scope.db.$queryRaw<Stamp[]>`/* prepared */
    select audience_token as "audienceToken", changes from search_stamp
    where audience_token = any (${[...scope.audiences]}::text[])`;
}

/** Numbers of the texts for an audience. */
export async function listNumbers(scope: Scope, audienceToken: string): Promise<number[]> {
  const rows = await scope.db.$queryRaw<{ number: number }[]>`
    select number from search_text where audience && array[${audienceToken}]::text[]`;
  return rows.map((row) => row.number);
}

/** Texts by their numbers; one that has gone meanwhile is left out. */
export async function listTexts(scope: Scope, numbers: readonly number[]): Promise<NumberedText[]> {
  const rows = await scope.db.searchText.findMany({
    where: { number: { in: [...numbers] } },
    omit: { digest: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ updated, sections, kind, lang, ...row }) => ({
    ...row,
    lang: langSchema.parse(lang),
    kind: documentKindSchema.parse(kind),
    updated: updated?.toISOString().slice(0, 10) ?? null,
    sections: sections as unknown as IndexedSection[],
  }));
}
