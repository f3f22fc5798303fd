import "server-only";
import type { Scope } from "@/lib/access/scope";
import { publishVersion } from "@/lib/knowledge/writing/publish-commands";
import { schedulePublication } from "@/lib/knowledge/writing/schedule-commands";
import { openTask } from "@/lib/knowledge/writing/task-commands";
import { subjectOf } from "@/lib/knowledge/writing/tasks";
import { saveVersion } from "@/lib/knowledge/writing/version-commands";
import { dayMs, hourMs, minuteMs, stockholm, worldNow } from "./clock";
import { datePublication } from "./customer-documents";
import type { Directory } from "./directory";
import {
  complaints,
  type Edit,
  publishedEdit,
  reviewedEdit,
  reviewWords,
  scheduledEdit,
  threads,
} from "./document-words";
import { seedId } from "./ids";
import { orgId } from "./organisations";
import { randomFor } from "./random";
import { worldSeed } from "./world";

const readDays = 30;

/** What people have done with the documents: questions, reviews, votes, readings. Shipped articles that are not there are skipped. */
export async function writeDocumentLife(scope: Scope, directory: Directory): Promise<void> {
  const idOf = (name: string) => {
    const person = directory.people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person.id;
  };
  await writeThreads(scope, idOf);
  await publishEdit(scope, idOf);
  await askForReview(scope, idOf);
  await schedule(scope, idOf);
  await writeReads(scope);
  await writeVotes(scope, directory, idOf);
}

type IdOf = (name: string) => string;

async function writeThreads({ db }: Scope, idOf: IdOf): Promise<void> {
  for (const [i, { customer, proposal, kind, answers, ...first }] of threads.entries()) {
    const org = orgId(customer);
    const { id: documentId } = await db.document.findFirstOrThrow({ where: { orgId: org, key: proposal } });
    const row = ({ by, at, words }: typeof first, id: string) => ({
      orgId: org,
      id,
      documentId,
      authorId: idOf(by),
      body: words,
      createdAt: new Date(stockholm(at)),
    });
    const id = seedId("comment", i);
    await db.documentComment.createMany({
      data: [
        { ...row(first, id), kind },
        ...answers.map((answer, n) => ({
          ...row(answer, seedId("comment", i, n)),
          kind: "comment",
          answerTo: id,
        })),
      ],
    });
  }
}

interface Edited {
  readonly documentId: string;
  readonly lang: "sv";
  readonly number: number;
  readonly line: number;
  readonly authorId: string;
}

/** A new version of the Swedish text, with the addition; null where the article does not ship. */
async function edit(scope: Scope, { key, by, at, after, added }: Edit, idOf: IdOf): Promise<Edited | null> {
  const { db } = scope;
  const document = await db.document.findFirst({ where: { orgId: null, key }, select: { id: true } });
  const text = document && (await db.documentText.findFirst({ where: { documentId: document.id, lang: "sv" } }));
  if (!text) return null;
  const { documentId, version, source } = text;
  const found = after === "" ? -1 : source.indexOf(after);
  const place = found < 0 ? firstParagraphEnd(source) : found + after.length;
  const changed = `${source.slice(0, place)}${found < 0 ? "\n\n" : " "}${added}${source.slice(place)}`;
  const authorId = idOf(by);
  const about = { documentId, lang: "sv", origin: "browser", authorId, batch: true } as const;
  const saved = await saveVersion(scope, { ...about, source: changed, basedOn: version });
  if (saved.status !== "saved") throw new Error(`${key} could not be written on: ${saved.status}`);
  const { number } = saved;
  const createdAt = new Date(stockholm(at));
  await db.documentVersion.updateMany({ where: { documentId, lang: "sv", number }, data: { createdAt } });
  // What ships is dated when it is loaded, which is after the world's people wrote on it.
  const before = new Date(createdAt.getTime() - 14 * dayMs);
  const shipped = { createdAt: before, publishedAt: before };
  await db.documentVersion.updateMany({ where: { documentId, number: { lte: version } }, data: shipped });
  await db.documentText.updateMany({ where: { documentId }, data: { publishedAt: before } });
  const line = changed.slice(0, changed.indexOf(added)).split("\n").length;
  return { documentId, lang: "sv", number, line, authorId };
}

/** Where the text's first paragraph ends, after the front matter. */
function firstParagraphEnd(source: string): number {
  const body = source.indexOf("\n---", 3) + 4;
  const start = body + (source.slice(body).length - source.slice(body).trimStart().length);
  const end = source.indexOf("\n\n", start);
  return end < 0 ? source.trimEnd().length : end;
}

/** Published by the one who is responsible; the English is outdated from then, and there is a task about it. */
async function publishEdit(scope: Scope, idOf: IdOf): Promise<void> {
  const edited = await edit(scope, publishedEdit, idOf);
  if (!edited) return;
  const { documentId, lang, number } = edited;
  const result = await publishVersion(scope, { documentId, lang, number, reviewedBy: "Oskar Bergvall", batch: true });
  if (result.status === "refused") throw new Error(`${publishedEdit.key}: ${result.refusals[0]?.code}`);
  const written = stockholm(publishedEdit.at);
  const published = written + 5 * hourMs;
  await datePublication(scope, { ...edited, authorId: idOf("Oskar Bergvall") }, { written, published });
  const outdatedSince = new Date(published);
  await scope.db.documentText.updateMany({ where: { documentId, lang }, data: { reviewedAt: outdatedSince } });
  await scope.db.documentText.updateMany({ where: { documentId, lang: "en" }, data: { outdatedSince } });
  const about = { documentId, lang: "en", detail: { since: outdatedSince.toISOString() } } as const;
  await openTask(scope, { kind: "outdated_translation", subject: subjectOf(documentId, "en"), ...about });
  await dateTask(scope, "outdated_translation", documentId, published + dayMs);
}

async function askForReview(scope: Scope, idOf: IdOf): Promise<void> {
  const edited = await edit(scope, reviewedEdit, idOf);
  if (!edited) return;
  const { documentId, lang, number, line } = edited;
  const { reviewer, note, at, onAddition, onWhole } = reviewWords;
  const submittedAt = new Date(stockholm(reviewedEdit.at) + 12 * minuteMs);
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { state: "review", reviewerId: idOf(reviewer), submittedAt, note },
  });
  const words = [
    { line, body: onAddition },
    { line: 0, body: onWhole },
  ];
  await scope.db.reviewComment.createMany({
    data: words.map((word, i) => ({
      ...word,
      id: seedId("review comment", i),
      documentId,
      lang,
      number,
      authorId: idOf(reviewer),
      createdAt: new Date(stockholm(at) + i * 4 * minuteMs),
    })),
  });
}

async function schedule(scope: Scope, idOf: IdOf): Promise<void> {
  const edited = await edit(scope, scheduledEdit, idOf);
  if (!edited) return;
  const { documentId, lang, number } = edited;
  const at = new Date(stockholm(scheduledEdit.publishAt));
  const result = await schedulePublication(scope, { documentId, lang, number, at }, new Date(worldNow));
  if (result.status !== "scheduled") throw new Error(`${scheduledEdit.key} could not be scheduled: ${result.status}`);
  await scope.db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { publishedById: idOf("Oskar Bergvall") },
  });
}

/** Some articles are read by many and most by few; weekends are quiet. */
async function writeReads({ db }: Scope): Promise<void> {
  const texts = await db.documentText.findMany({
    select: { documentId: true, lang: true, document: { select: { key: true, orgId: true } } },
    orderBy: [{ document: { key: "asc" } }, { lang: "asc" }],
  });
  const rows = texts.flatMap(({ documentId, lang, document: { key, orgId: org } }) => {
    const random = randomFor(worldSeed, "reads", org ?? "", key, lang);
    const usual = random.logNormal(org ? 1.2 : 7, 0.9) * (lang === "en" ? 0.12 : 1);
    return Array.from({ length: readDays }, (_, ago) => {
      const day = new Date(worldNow - ago * dayMs);
      const isFree = day.getUTCDay() % 6 === 0;
      const n = Math.round(usual * (isFree ? 0.15 : 1) * random.between(0.5, 1.5));
      return { documentId, lang, day: new Date(`${day.toISOString().slice(0, 10)}T00:00:00Z`), n };
    }).filter(({ n }) => n > 0);
  });
  await db.documentReads.createMany({ data: rows });
}

async function writeVotes(scope: Scope, { people }: Directory, idOf: IdOf): Promise<void> {
  const texts = await scope.db.documentText.findMany({
    where: { lang: "sv", audience: { has: "public" } },
    select: { documentId: true, version: true, document: { select: { key: true } } },
    orderBy: { document: { key: "asc" } },
  });
  const readers = people.filter(({ org, status }) => org !== "fjallnat" && status === "active");
  const rows = texts.flatMap(({ documentId, version, document: { key } }) => {
    const random = randomFor(worldSeed, "votes", key);
    const voters = new Set(Array.from({ length: random.int(0, 11) }, () => random.pick(readers).id));
    return [...voters].map((voter) => {
      const helpful = random.chance(0.86);
      const at = new Date(worldNow - random.between(0, readDays) * dayMs);
      const row = { documentId, voter: `person:${voter}`, lang: "sv", version, helpful, at };
      return { ...row, reason: helpful ? null : "other", comment: null };
    });
  });
  await scope.db.documentVote.createMany({ data: rows });

  for (const [i, { key, reason, comment, at: said }] of complaints.entries()) {
    const text = texts.find(({ document }) => document.key === key);
    const reader = readers[(i * 37) % readers.length];
    if (!text || !reader) continue;
    const { documentId, version } = text;
    const at = new Date(stockholm(said));
    const vote = { lang: "sv", version, helpful: false, reason, comment, at };
    await scope.db.documentVote.upsert({
      where: { documentId_voter: { documentId, voter: `person:${reader.id}` } },
      create: { ...vote, documentId, voter: `person:${reader.id}` },
      update: vote,
    });
    const about = { documentId, lang: "sv", detail: { reason, comment, version } } as const;
    await openTask(scope, { kind: "feedback", subject: subjectOf(documentId, "sv"), ...about });
    await dateTask(scope, "feedback", documentId, at.getTime());
    if (i > 0) continue;
    const taken = { state: "doing", ownerId: idOf("Emma Lindkvist") };
    await scope.db.contentTask.updateMany({ where: { documentId, kind: "feedback" }, data: taken });
  }
}

async function dateTask({ db }: Scope, kind: string, documentId: string, at: number): Promise<void> {
  const openedAt = new Date(at);
  await db.contentTask.updateMany({ where: { kind, documentId }, data: { openedAt, lastAt: openedAt } });
}
