export interface SourceVersion {
  readonly number: number;
  readonly wordingOnly: boolean;
  /** Null for what was never published. */
  readonly publishedAt: Date | null;
}

export type TranslationState =
  | { readonly state: "source" }
  | { readonly state: "current" }
  | { readonly state: "outdated"; readonly since: Date };

/**
 * How a language stands to the one it is translated from. It is outdated from the first publication, after the version
 * it renders, that said something new; a change of wording alone says nothing new.
 */
export function translationState(
  text: { readonly lang: string; readonly sourceLang: string; readonly translatesVersion: number | null },
  sourceVersions: readonly SourceVersion[],
): TranslationState {
  if (text.lang === text.sourceLang) return { state: "source" };
  const renders = text.translatesVersion;
  if (renders === null) return { state: "current" };
  const newer = sourceVersions.flatMap(({ number, wordingOnly, publishedAt }) =>
    number > renders && !wordingOnly && publishedAt ? [publishedAt] : [],
  );
  const [since] = newer.toSorted((a, b) => a.getTime() - b.getTime());
  return since ? { state: "outdated", since } : { state: "current" };
}
