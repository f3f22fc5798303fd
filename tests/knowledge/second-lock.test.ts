import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope, inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { type Draft, text, writing } from "@/tests/fixtures/writing";

/** Row-level security alone: statements that no command makes, by people who write and by people who publish. */
const database = freshDatabase();
const refused = /violates row-level security policy/;
let own: TestCustomer;
let tam: PersonViewer;
let agent: PersonViewer;
let article: Draft;
let policy: Draft;
const { create, save, published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  tam = staff([own], ["tam"]);
  agent = staff([own], ["servicedesk_agent"], { name: "Agnes" });
  await addStaff(database.admin, [tam, agent]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  article = await published({ slug: "inre", audience: ["supplier"] });
  const { documentId } = await create("policy", own.id);
  const words = text({ kind: "policy", section: undefined, customer: own.slug, audience: [`org:${own.slug}`] });
  policy = await save(documentId, words);
});

const as = (viewer: PersonViewer, statement: (db: Scope["db"]) => Promise<unknown>) =>
  inScope(viewer, ({ db }) => statement(db));

test("who writes and does not publish cannot widen what is read", async () => {
  const { documentId } = article;
  await expect(
    as(agent, (db) => db.$executeRaw`update document set audience = '{public}' where id = ${documentId}::uuid`),
  ).rejects.toThrow(refused);
  await expect(
    as(
      agent,
      (db) => db.$executeRaw`insert into document (id, key, kind, section_key, audience, product, position)
        values (${randomUUID()}::uuid, 'ny', 'article', 'devices', '{public}', '{}', 1)`,
    ),
  ).rejects.toThrow(refused);
});

test("who writes and does not publish cannot have the job role publish for them", async () => {
  const draft = await save(article.documentId, text({ slug: "inre", audience: ["public"] }));
  const { documentId, lang, number } = draft;
  for (const state of ["scheduled", "published"]) {
    await expect(
      as(
        agent,
        (db) => db.$executeRaw`update document_version set state = ${state}, publish_at = now()
          where document_id = ${documentId}::uuid and lang = ${lang} and number = ${number}`,
      ),
    ).rejects.toThrow(refused);
  }
  await expect(
    as(
      agent,
      (db) => db.$executeRaw`insert into document_version
        (document_id, lang, number, source, source_hash, title, state, origin, author_id, publish_at)
        values (${documentId}::uuid, 'sv', 99, '', '', '', 'scheduled', 'browser', ${agent.personId}::uuid, now())`,
    ),
  ).rejects.toThrow(refused);
});

test("nobody writes in another's name", async () => {
  const { documentId } = article;
  await expect(
    as(
      agent,
      (db) => db.$executeRaw`insert into document_version
        (document_id, lang, number, source, source_hash, title, state, origin, author_id)
        values (${documentId}::uuid, 'sv', 99, '', '', '', 'draft', 'browser', ${tam.personId}::uuid)`,
    ),
  ).rejects.toThrow(refused);
  await expect(
    as(
      agent,
      (db) => db.$executeRaw`insert into review_comment (id, document_id, lang, number, line, author_id, body)
        values (${randomUUID()}::uuid, ${documentId}::uuid, 'sv', 1, 0, ${tam.personId}::uuid, 'Bra.')`,
    ),
  ).rejects.toThrow(refused);
});

test("who writes and does not publish cannot take an address", async () => {
  await expect(
    as(
      agent,
      (db) => db.$executeRaw`insert into document_address (document_id, lang, section_key, slug)
        values (${article.documentId}::uuid, 'sv', 'devices', 'annans')`,
    ),
  ).rejects.toThrow(refused);
});

test("a customer's text is for that customer only, whoever publishes it", async () => {
  const insert = (audience: string[]) =>
    as(
      tam,
      (db) => db.$executeRaw`insert into document_text
        (document_id, lang, slug, title, description, audience, source, source_hash, code, code_hash, outline, links,
          reading_minutes, plain_text)
        values (${policy.documentId}::uuid, 'sv', 'policy', 'Policy', '', ${audience}, '', '', '', '', '[]', '{}', 1, '')`,
    );
  await expect(insert(["public"])).rejects.toThrow(refused);
  await insert([`org:${own.id}`]);
  await expect(
    as(
      tam,
      (db) => db.$executeRaw`update document_text set audience = '{supplier}'
        where document_id = ${policy.documentId}::uuid`,
    ),
  ).rejects.toThrow(refused);
});

test("who publishes still does all of it, and who writes still locks what they write", async () => {
  const locked = await as(
    agent,
    (db) => db.$queryRaw`select id from document where id = ${article.documentId}::uuid for no key update`,
  );
  expect(locked).toHaveLength(1);
  await as(
    tam,
    (db) => db.$executeRaw`update document set audience = '{supplier}' where id = ${article.documentId}::uuid`,
  );
});
