import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { auditDocument } from "./change-commands";
import { lockDocument, namesOf } from "./head-queries";
import { tell } from "./notice-commands";
import { placeOf } from "./publication-queries";
import { publishVersion } from "./publish-commands";
import { readingOf } from "./version";

export interface Schedule {
  readonly documentId: string;
  readonly lang: Lang;
  readonly number: number;
  readonly at: Date;
  readonly wordingOnly?: boolean;
}

export type ScheduleResult =
  | { readonly status: "scheduled" | "past" }
  | { readonly status: "refused"; readonly refusals: readonly Refusal[] };

const schedulable = ["draft", "review", "scheduled", "withdrawn"];

/** Decides that a version is published at an instant. What could not be published now is refused now. */
export async function schedulePublication(scope: Scope, input: Schedule, now: Date): Promise<ScheduleResult> {
  const { documentId, lang, number, at, wordingOnly } = input;
  const head = await lockDocument(scope, "publish", documentId);
  const version = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
  });
  if (!version) throw new AppError("not_found", `no version ${lang} ${number} of ${documentId}`);
  if (!schedulable.includes(version.state)) {
    throw new AppError("conflict", `version ${lang} ${number} of ${documentId} is ${version.state}`);
  }
  if (at.getTime() <= now.getTime()) return { status: "past" };
  const checked = checkDocument(version.source, readingOf(version, lang));
  if (!checked.ok) return { status: "refused", refusals: checked.refusals };
  const place = await placeOf(scope, head, lang, checked.document.frontMatter);
  if (!place.ok) return { status: "refused", refusals: place.refusals };

  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, state: "scheduled", number: { not: number } },
    data: { state: "draft", publishAt: null },
  });
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: {
      state: "scheduled",
      publishAt: at,
      // Who decided; the worker publishes in their name.
      publishedById: scope.viewerId,
      ...(wordingOnly !== undefined && { wordingOnly }),
    },
  });
  await enqueue(scope, {
    kind: "document.publish",
    payload: { documentId, lang, version: number },
    orgId: head.orgId,
    runAt: at,
    // Another time is another job: the one for the former time finds that its time has not come.
    dedupeKey: `${documentId} ${lang} ${number} ${at.toISOString()}`,
  });
  await auditDocument(scope, head, "publication.scheduled", { lang, number, at: at.toISOString() });
  return { status: "scheduled" };
}

/** Takes the decision back; the version is a draft again. */
export async function cancelPublication(scope: Scope, documentId: string, lang: Lang, number: number): Promise<void> {
  const head = await lockDocument(scope, "publish", documentId);
  const { count } = await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number, state: "scheduled" },
    data: { state: "draft", publishAt: null },
  });
  if (count > 0) await auditDocument(scope, head, "publication.cancelled", { lang, number });
}

/** What the worker does when the time has come: once, and nothing when it was cancelled or moved. */
export async function publishDue(
  scope: Scope,
  { documentId, lang, version: number }: { documentId: string; lang: Lang; version: number },
  now: Date,
): Promise<"published" | "not_due" | "refused"> {
  const head = await lockDocument(scope, "publish", documentId);
  const version = await scope.db.documentVersion.findUnique({
    where: { documentId_lang_number: { documentId, lang, number } },
    select: { state: true, publishAt: true, publishedById: true, reviewerId: true, reviewedAt: true, title: true },
  });
  if (version?.state !== "scheduled" || !version.publishAt || version.publishAt > now) return "not_due";
  const { publishedById, reviewerId, reviewedAt, title } = version;
  const reviewedBy = reviewerId && reviewedAt ? ((await namesOf(scope, [reviewerId])).get(reviewerId) ?? null) : null;
  const result = await publishVersion(scope, { documentId, lang, number, reviewedBy });
  if (result.status === "published") return "published";

  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { state: "draft", publishAt: null },
  });
  await auditDocument(scope, head, "publication.failed", { lang, number });
  if (publishedById) {
    const path = routes.desk.document(documentId);
    await tell(scope, {
      personId: publishedById,
      orgId: head.orgId,
      notice: "publicationFailed",
      path,
      values: { title },
    });
  }
  return "refused";
}
