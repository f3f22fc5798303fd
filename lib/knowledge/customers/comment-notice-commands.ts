import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { listStandings } from "@/lib/access/standing-queries";
import { audiencesOf, can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en/proposals.json";
import sv from "@/lib/i18n/messages/sv/proposals.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { routes } from "@/lib/routes";
import { inLanguage } from "./customer-documents";

const messages = { sv, en };

/**
 * Tells by mail those whom a new comment concerns: the proposal's author and whoever has written in the same thread, but
 * not its own author, and nobody who could no longer read it in the portal. Run by the operator's side, because a reader
 * does not see who wrote a version.
 */
export async function tellOfComment(scope: Scope, orgId: string, commentId: string, now: Date): Promise<void> {
  const comment = await scope.db.documentComment.findFirst({
    where: { orgId, id: commentId, removedAt: null },
    select: { authorId: true, answerTo: true, body: true, documentId: true },
  });
  if (!comment) return;
  const document = await scope.db.document.findFirst({
    where: { id: comment.documentId, archivedAt: null },
    select: {
      key: true,
      audience: true,
      organisation: { select: { slug: true } },
      texts: { select: { lang: true, title: true } },
      versions: { where: { state: "published", authorId: { not: null } }, select: { authorId: true } },
    },
  });
  if (!document?.organisation) return;

  const ids = [
    ...document.versions.map(({ authorId }) => authorId),
    ...(await writersOfThread(scope, orgId, comment.answerTo)),
  ].filter((id): id is string => id !== null && id !== comment.authorId);
  const author = await scope.db.person.findUnique({ where: { id: comment.authorId }, select: { name: true } });
  const name = author?.name ?? "";
  const link = new URL(routes.customer.proposal(document.organisation.slug, document.key), env().NEXTAUTH_URL);
  for (const { id: personId, locale: lang } of await readersAmong(scope, ids, { orgId, ...document }, now)) {
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    const title = inLanguage(document.texts, lang)?.title ?? document.key;
    const text = t("body", { name, title, body: comment.body, link: `${link.href}#comments` });
    const once = `comment ${commentId} to ${personId}`;
    await queueMail(scope, { personId, orgId, subject: t("subject", { title }), text, once });
  }
}

/** Whoever began the thread and whoever has answered in it. */
async function writersOfThread(scope: Scope, orgId: string, root: string | null): Promise<string[]> {
  if (root === null) return [];
  const rows = await scope.db.documentComment.findMany({
    where: { orgId, removedAt: null, OR: [{ id: root }, { answerTo: root }] },
    select: { authorId: true },
  });
  return rows.map(({ authorId }) => authorId);
}

/** Those of these people who may read the proposal today. */
async function readersAmong(
  scope: Scope,
  ids: readonly string[],
  { orgId, audience }: { orgId: string; audience: readonly string[] },
  now: Date,
) {
  const standings = await listStandings(scope, orgId, ids, now);
  return standings.filter(
    ({ viewer }) =>
      can(viewer, "proposals.read", orgId) && audiencesOf(viewer).some((token) => audience.includes(token)),
  );
}
