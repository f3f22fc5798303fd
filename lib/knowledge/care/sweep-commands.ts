import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { Lang } from "@/lib/knowledge/source/schema";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { subjectOf, type TaskKind } from "@/lib/knowledge/writing/tasks";
import { readingOf } from "@/lib/knowledge/writing/version";
import { type Broken, brokenLinks, type LinkingText, linkingOf } from "./broken-links";
import { remindOwners } from "./reminder-commands";

export interface Swept {
  readonly opened: number;
  readonly closed: number;
  readonly mails: number;
}

/** What there is to do about one text. */
interface Finding {
  readonly documentId: string;
  readonly lang: Lang;
  readonly orgId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * The daily look at what is published: review dates, links and pictures, translations. What needs doing becomes a task,
 * what no longer does is closed, and owners are told; a second run on the same day changes nothing.
 */
export async function sweep(scope: Scope, now: Date): Promise<Swept> {
  const due = await remindOwners(scope, now);
  const results = [
    await settle(scope, "review_due", due.findings, now),
    await settle(scope, "broken_link", await findBroken(scope), now),
    await settle(scope, "outdated_translation", await findOutdated(scope), now),
  ];
  const sum = (of: (result: { opened: number; closed: number }) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const swept = { opened: sum(({ opened }) => opened), closed: sum(({ closed }) => closed), mails: due.mails };
  if (swept.opened + swept.closed + swept.mails > 0) {
    await appendAudit(scope, { kind: "content.swept", subject: "content", detail: swept });
  }
  return swept;
}

/** Opens a task for each finding, and closes those whose matter is gone. */
async function settle(scope: Scope, kind: TaskKind, findings: readonly Finding[], now: Date) {
  const subjects = findings.map(({ documentId, lang }) => subjectOf(documentId, lang));
  const { count: closed } = await scope.db.contentTask.updateMany({
    where: { kind, state: { in: ["open", "doing"] }, documentId: { not: null }, subject: { notIn: subjects } },
    data: { state: "done", closedAt: now },
  });
  let opened = 0;
  for (const finding of findings) {
    const subject = subjectOf(finding.documentId, finding.lang);
    if ((await openTask(scope, { kind, subject, ...finding, counts: false })) === "opened") opened += 1;
  }
  return { opened, closed };
}

const pageSize = 200;

async function findBroken(scope: Scope): Promise<Finding[]> {
  const texts: LinkingText[] = [];
  let after: { documentId: string; lang: string } | undefined;
  do {
    const page = await scope.db.documentText.findMany({
      where: { document: { archivedAt: null } },
      orderBy: [{ documentId: "asc" }, { lang: "asc" }],
      take: pageSize,
      ...(after && { cursor: { documentId_lang: after }, skip: 1 }),
      select: {
        documentId: true,
        lang: true,
        version: true,
        audience: true,
        source: true,
        format: true,
        document: { select: { key: true, orgId: true } },
      },
    });
    const paths = await pathsOf(scope, page);
    for (const { source, format, document, ...text } of page) {
      const path = paths.get(`${text.documentId} ${text.lang} ${text.version}`) ?? null;
      const checked = checkDocument(source, readingOf({ format, path }, langOf(text.lang)));
      if (checked.ok) texts.push({ ...text, ...document, ...linkingOf(checked.document) });
    }
    const last = page.at(-1);
    after = page.length === pageSize && last ? { documentId: last.documentId, lang: last.lang } : undefined;
  } while (after);

  const files = await scope.db.documentFile.findMany({ select: { documentId: true, name: true } });
  const filesOf = new Map<string, Set<string>>();
  for (const { documentId, name } of files) {
    filesOf.set(documentId, (filesOf.get(documentId) ?? new Set()).add(name));
  }
  return [...brokenLinks(texts, filesOf)].map(([{ documentId, lang, orgId }, broken]) => ({
    documentId,
    lang: langOf(lang),
    orgId,
    detail: { broken: broken.slice(0, mostBroken) satisfies Broken[], count: broken.length },
  }));
}

const mostBroken = 20;

/** Where the published versions of imported documents lay, by which they link. */
async function pathsOf(scope: Scope, texts: readonly { documentId: string }[]): Promise<Map<string, string>> {
  const rows = await scope.db.documentVersion.findMany({
    where: { documentId: { in: texts.map(({ documentId }) => documentId) }, state: "published", path: { not: null } },
    select: { documentId: true, lang: true, number: true, path: true },
  });
  return new Map(rows.map(({ documentId, lang, number, path }) => [`${documentId} ${lang} ${number}`, path ?? ""]));
}

async function findOutdated(scope: Scope): Promise<Finding[]> {
  const rows = await scope.db.documentText.findMany({
    where: { outdatedSince: { not: null }, document: { archivedAt: null } },
    select: { documentId: true, lang: true, outdatedSince: true, document: { select: { orgId: true } } },
  });
  return rows.map(({ documentId, lang, outdatedSince, document }) => ({
    documentId,
    lang: langOf(lang),
    orgId: document.orgId,
    detail: { since: outdatedSince?.toISOString() ?? "" },
  }));
}

const langOf = (lang: string): Lang => (lang === "en" ? "en" : "sv");
