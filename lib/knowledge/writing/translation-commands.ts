import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { DocumentHead } from "./head-queries";
import { translationState } from "./translation";

/** Since when a text that is about to be published is outdated; null when it is not, or is no translation. */
export async function outdatedSince(
  scope: Scope,
  { id: documentId, sourceLang }: DocumentHead,
  lang: Lang,
  translatesVersion: number | null,
): Promise<Date | null> {
  if (lang === sourceLang || translatesVersion === null) return null;
  const newer = await scope.db.documentVersion.findMany({
    where: { documentId, lang: sourceLang, number: { gt: translatesVersion }, publishedAt: { not: null } },
    select: { number: true, wordingOnly: true, publishedAt: true },
  });
  const found = translationState({ lang, sourceLang, translatesVersion }, newer);
  return found.state === "outdated" ? found.since : null;
}

/** The source language says something new: published translations of what it said before are outdated from now. */
export async function markTranslations(
  scope: Scope,
  { id: documentId, sourceLang }: DocumentHead,
  number: number,
  now: Date,
): Promise<void> {
  const renderings = await scope.db.documentVersion.findMany({
    where: { documentId, lang: { not: sourceLang }, state: "published", translatesVersion: { lt: number } },
    select: { lang: true },
  });
  if (renderings.length === 0) return;
  await scope.db.documentText.updateMany({
    where: { documentId, lang: { in: renderings.map(({ lang }) => lang) }, outdatedSince: null },
    data: { outdatedSince: now },
  });
}
