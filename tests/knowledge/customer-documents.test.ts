import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { addComment, takeBackComment } from "@/lib/knowledge/customers/comment-commands";
import { tellOfComment } from "@/lib/knowledge/customers/comment-notice-commands";
import { listComments } from "@/lib/knowledge/customers/comment-queries";
import { threadsOf } from "@/lib/knowledge/customers/comments";
import { customerDocumentKinds } from "@/lib/knowledge/customers/customer-documents";
import { getCustomerDocument, listCustomerDocuments, listProposals } from "@/lib/knowledge/customers/customer-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";

const database = freshDatabase();
const now = new Date("2026-11-23T12:00:00Z");
let ours: TestCustomer;
let theirs: TestCustomer;
const proposalId = randomUUID();
const people = new Map<string, PersonViewer>();

const meta = {
  customer: "norrby",
  problem: "Skrivarna står still.",
  proposal: "Byt dem.",
  benefit: "Färre ärenden.",
  effort: "M",
  cost: { oneOff: 120_000, monthly: 4_500.5, currency: "SEK" },
  targetQuarter: "2027-Q1",
};

beforeAll(async () => {
  ours = await addCustomer(database.admin, {});
  theirs = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  await inOperatorScope(async ({ db }) => {
    const supplier = await db.organisation.create({
      data: { slug: "leverans", key: "LEV", name: "Leverans", kind: "supplier" },
    });
    const staff: [string, TestCustomer, Role, string][] = [
      ["it manager", ours, "it_manager", ours.id],
      ["end user", ours, "end_user", ours.id],
      ["contract owner", ours, "contract_owner", ours.id],
      ["tam", ours, "tam", supplier.id],
      ["stranger", theirs, "it_manager", theirs.id],
    ];
    for (const [name, org, role, employer] of staff) {
      const email = `${name.replace(" ", ".")}@example.org`;
      const { id } = await db.person.create({ data: { email, name } });
      const fromDate = new Date("2025-01-01");
      await db.membership.create({ data: { orgId: employer, personId: id, fromDate } });
      await db.assignment.create({ data: { orgId: org.id, personId: id, role, fromDate } });
      people.set(name, viewerOf(id, name, org, role));
    }
    const audience = [`org:${ours.id}+role:it_manager`, `org:${ours.id}+role:tam`];
    await addDocument(proposalId, "byt-skrivarna", "proposal", audience, people.get("tam")?.personId ?? "");
    await addDocument(randomUUID(), "anvandning", "policy", [`org:${ours.id}`]);

    async function addDocument(id: string, key: string, kind: string, to: string[], authorId?: string) {
      await db.document.create({ data: { id, orgId: ours.id, key, kind, audience: to, product: [], position: 0 } });
      const shared = { documentId: id, lang: "sv", source: "", sourceHash: "", title: key };
      const lists = { tags: [], keywords: [], links: [], outline: [] };
      await db.documentText.create({
        data: {
          ...{ ...shared, ...lists, audience: to, slug: key, description: "", code: "", codeHash: "", plainText: "" },
          ...{ readingMinutes: 1, meta: kind === "proposal" ? meta : {} },
        },
      });
      const version = { ...shared, number: 1, state: "published", origin: "browser", authorId };
      await db.documentVersion.create({ data: version });
    }
  });
});

function viewerOf(personId: string, name: string, org: TestCustomer, role: Role): PersonViewer {
  const customers = [
    { id: org.id, slug: org.slug, key: org.key, name: org.slug, timeZone: org.timeZone, roles: [role] },
  ];
  const rest = {
    sessionId: randomUUID(),
    email: "",
    locale: "sv",
    theme: "system",
    isSupplier: role === "tam",
  } as const;
  return { kind: "person", personId, name, customers, ...rest };
}

const as = (name: string): PersonViewer => {
  const viewer = people.get(name);
  if (!viewer) throw new Error(name);
  return viewer;
};
const proposalsOf = (viewer: Viewer) => inScope(viewer, (scope) => listProposals(scope, ours.id, "sv"));
const say = (name: string, body: string, answerTo: string | null = null) =>
  inScope(as(name), (scope) =>
    addComment(scope, {
      orgId: ours.id,
      documentId: proposalId,
      authorId: as(name).personId,
      kind: "question",
      answerTo,
      body,
    }),
  );

test("a proposal is listed for the roles it is addressed to, with what it costs and when it is due", async () => {
  expect(await proposalsOf(as("it manager"))).toMatchObject([
    { key: "byt-skrivarna", comments: 0, fields: { effort: "M", targetQuarter: "2027-Q1", cost: { oneOff: 120_000 } } },
  ]);
  expect(await proposalsOf(as("tam"))).toHaveLength(1);
});

test("another role at the customer has a list without it; an end user and another customer have no list", async () => {
  expect(await proposalsOf(as("contract owner"))).toEqual([]);
  await expect(proposalsOf(as("end user"))).rejects.toMatchObject({ code: "not_found" });
  await expect(proposalsOf(as("stranger"))).rejects.toMatchObject({ code: "not_found" });
});

test("a policy for the whole customer is read by its end users, and in the other language where there is one only", async () => {
  const read = (name: string) =>
    inScope(as(name), (scope) => listCustomerDocuments(scope, ours.id, customerDocumentKinds, "en"));
  expect(await read("end user")).toMatchObject([{ key: "anvandning", lang: "sv", kind: "policy" }]);
  await expect(read("stranger")).rejects.toMatchObject({ code: "not_found" });
  const proposal = await inScope(as("end user"), (scope) =>
    getCustomerDocument(scope, ours.id, "byt-skrivarna", ["proposal", ...customerDocumentKinds], "sv"),
  );
  expect(proposal).toBeNull();
});

test("a question and its answer make a thread, and tell the author and the one who asked by mail", async () => {
  const question = await say("it manager", "Vad händer med de gamla?");
  const answer = await say("tam", "De återvinns.", question);
  const threads = await inScope(as("it manager"), async (scope) =>
    threadsOf(await listComments(scope, ours.id, proposalId)),
  );
  expect(threads).toMatchObject([
    {
      ...{ body: "Vad händer med de gamla?", isOwn: true, bySupplier: false, authorName: "it manager" },
      answers: [{ body: "De återvinns.", isOwn: false, bySupplier: true }],
    },
  ]);
  await inOperatorScope((scope) => tellOfComment(scope, ours.id, question, now));
  await inOperatorScope((scope) => tellOfComment(scope, ours.id, answer, now));
  const mails = await inOperatorScope(({ db }) =>
    db.mailMessage.findMany({ select: { toPerson: true, text: true }, orderBy: { createdAt: "asc" } }),
  );
  expect(mails.map(({ toPerson }) => toPerson)).toEqual([as("tam").personId, as("it manager").personId]);
  expect(mails[0]?.text).toContain("/o/norrby/proposals/byt-skrivarna#comments");
});

test("who no longer serves the customer is told of nothing more", async () => {
  const { personId } = as("tam");
  const mailsTo = () => inOperatorScope(({ db }) => db.mailMessage.count({ where: { toPerson: personId } }));
  const until = (toDate: Date | null) =>
    inOperatorScope(({ db }) => db.assignment.updateMany({ where: { personId }, data: { toDate } }));
  const before = await mailsTo();
  const comment = await say("it manager", "Det här är bara för er.");

  await until(new Date("2026-11-22"));
  await inOperatorScope((scope) => tellOfComment(scope, ours.id, comment, now));
  expect(await mailsTo()).toBe(before);

  await until(null);
  await inOperatorScope((scope) => tellOfComment(scope, ours.id, comment, now));
  expect(await mailsTo()).toBe(before + 1);
  await inScope(as("it manager"), (scope) => takeBackComment(scope, ours.id, comment));
});

test("who may not read the proposal can neither comment on it nor see what was said", async () => {
  for (const name of ["contract owner", "end user", "stranger"]) {
    await expect(say(name, "Hej")).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await inScope(as("contract owner"), (scope) => listComments(scope, ours.id, proposalId))).toEqual([]);
});

test("one takes back one's own words only, and an answer keeps their place", async () => {
  const [question] = await inScope(as("it manager"), (scope) => listComments(scope, ours.id, proposalId));
  const id = question?.id ?? "";
  expect(await inScope(as("tam"), (scope) => takeBackComment(scope, ours.id, id))).toBe(false);
  expect(await inScope(as("it manager"), (scope) => takeBackComment(scope, ours.id, id))).toBe(true);
  const threads = await inScope(as("tam"), async (scope) => threadsOf(await listComments(scope, ours.id, proposalId)));
  expect(threads).toMatchObject([{ body: null, answers: [{ body: "De återvinns." }] }]);
});

test("row-level security alone keeps comments in someone else's name, and documents of others, out", async () => {
  const forged = { orgId: ours.id, documentId: proposalId, kind: "comment", body: "x" };
  await expect(
    inScope(as("it manager"), ({ db }) =>
      db.documentComment.createMany({ data: [{ ...forged, authorId: as("tam").personId }] }),
    ),
  ).rejects.toThrow(/row-level security/);
  const seen = await inScope(as("stranger"), async ({ db }) => ({
    documents: await db.document.count(),
    texts: await db.documentText.count(),
    versions: await db.documentVersion.count(),
    comments: await db.documentComment.count(),
  }));
  expect(seen).toEqual({ documents: 0, texts: 0, versions: 0, comments: 0 });
});

test("a customer's document cannot be addressed to anyone else", async () => {
  const widen = (audience: string[]) =>
    inOperatorScope(({ db }) => db.document.update({ where: { id: proposalId }, data: { audience } }));
  for (const token of ["public", "signed-in", "supplier", "role:it_manager", `org:${theirs.id}`]) {
    await expect(widen([`org:${ours.id}`, token])).rejects.toThrow(/document_audience_within/);
  }
});
