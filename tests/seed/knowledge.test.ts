import { beforeAll, expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { writeSeedDocuments } from "@/prisma/seed/customer-documents";
import { writeDocumentLife } from "@/prisma/seed/document-life";
import { complaints, publishedEdit, reviewedEdit, scheduledEdit, threads } from "@/prisma/seed/document-words";
import { orgId } from "@/prisma/seed/organisations";
import { generateWorld } from "@/prisma/seed/world";
import { writeWorld } from "@/prisma/seed/write";
import { syncContent } from "@/scripts/sync-content";
import { freshDatabase } from "@/tests/fixtures/database";

freshDatabase();

const world = generateWorld();

beforeAll(async () => {
  const people = { ...world, cases: { ekliden: [], nordvik: [], solglantan: [] } };
  await inOperatorScope((scope) => writeWorld(scope, people, () => undefined));
  await syncContent();
  await inOperatorScope(async (scope) => {
    await writeSeedDocuments(scope, world.directory);
    await writeDocumentLife(scope, world.directory);
  });
}, 240_000);

const read = inOperatorScope;

it("customers' documents are published in both languages, written by the supplier's people before the world's present", async () => {
  const versions = await read(({ db }) =>
    db.documentVersion.findMany({ where: { origin: "browser" }, include: { document: { include: { texts: true } } } }),
  );
  const supplier = new Set(world.directory.people.filter(({ org }) => org === "fjallnat").map(({ id }) => id));
  const own = versions.filter(({ document }) => document.orgId !== null);
  expect(own.length).toBeGreaterThanOrEqual(20);
  expect(own.filter(({ document }) => document.texts.length !== 2).map(({ document }) => document.key)).toEqual([]);
  expect(versions.filter(({ authorId }) => !supplier.has(authorId ?? ""))).toEqual([]);
  const present = Date.parse("2026-11-20T15:00:00+01:00");
  expect(versions.filter(({ createdAt }) => createdAt.getTime() > present)).toEqual([]);
});

it("a proposal's questions and answers are of people who may read it", async () => {
  const comments = await read(({ db }) => db.documentComment.findMany({ include: { document: true } }));
  expect(comments).toHaveLength(threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0));
  for (const { authorId, document, orgId: org } of comments) {
    const roles = world.directory.assignments.filter((held) => held.personId === authorId && held.orgId === org);
    const tokens = roles.map(({ role }) => `org:${org}+role:${role}`);
    expect(tokens.filter((token) => document.audience.includes(token))).not.toEqual([]);
  }
});

it("a draft is in review, a publication is scheduled, a translation is outdated, readers' words are tasks", async () => {
  const state = await read(async ({ db }) => ({
    review: await db.documentVersion.findFirst({
      where: { state: "review" },
      include: { document: true, comments: true },
    }),
    scheduled: await db.documentVersion.findFirst({ where: { state: "scheduled" }, include: { document: true } }),
    outdated: await db.documentText.findMany({ where: { outdatedSince: { not: null } }, include: { document: true } }),
    tasks: await db.contentTask.findMany({ orderBy: { kind: "asc" } }),
    jobs: await db.job.findMany({ where: { kind: "document.publish" } }),
  }));
  expect(state.review?.document.key).toBe(reviewedEdit.key);
  const commented =
    state.review?.source.split("\n")[Math.max(...(state.review?.comments ?? []).map(({ line }) => line)) - 1];
  expect(commented).toContain(reviewedEdit.added);
  expect(state.review?.comments).toHaveLength(2);
  expect(state.scheduled?.document.key).toBe(scheduledEdit.key);
  expect(state.scheduled?.source).toContain(`\n\n${scheduledEdit.added}\n`);
  expect(state.jobs).toMatchObject([{ runAt: state.scheduled?.publishAt }]);
  expect(state.outdated.map(({ lang, document }) => `${document.key}.${lang}`)).toEqual([`${publishedEdit.key}.en`]);
  const kinds = state.tasks.map(({ kind }) => kind);
  expect(kinds).toEqual([...complaints.map(() => "feedback"), "outdated_translation"]);
});

it("articles have been read and voted on, and proposals only by their own", async () => {
  const counts = await read(async ({ db }) => ({
    reads: await db.documentReads.aggregate({ _sum: { n: true }, _count: true }),
    votes: await db.documentVote.groupBy({ by: ["helpful"], _count: true, orderBy: { helpful: "asc" } }),
    foreign: await db.documentVote.count({
      where: { document: { orgId: { in: [orgId("ekliden"), orgId("nordvik")] } } },
    }),
  }));
  expect(counts.reads._sum.n).toBeGreaterThan(2_000);
  expect(counts.votes.map(({ _count }) => _count > 5)).toEqual([true, true]);
  expect(counts.foreign).toBe(0);
});
