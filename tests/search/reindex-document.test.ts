import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { followInIndex, reindex, reindexDocument } from "@/lib/search/index/commands";
import { freshDatabase } from "@/tests/fixtures/database";
import { keysOf, searchAs } from "@/tests/fixtures/search";

const database = freshDatabase();
let admin: Client;

/** Swedish texts whose compounds are made of each other's words, and one English. */
const texts = [
  { key: "password", lang: "sv", title: "Byt lösenord", words: "Lösenordsbyte görs varje år. Ett lösenord är långt." },
  { key: "password", lang: "en", title: "Change password", words: "A password is long and changed every year." },
  { key: "printing", lang: "sv", title: "Skriva ut", words: "Skrivarkön är lång. En utskrift tar papper." },
  { key: "meetings", lang: "sv", title: "Mötesrum", words: "Rumsbokning och mötestid. Boka rum i kalendern." },
  { key: "mail", lang: "sv", title: "Postlåda", words: "En postlåda är full. Delade postlådor bokas inte." },
] as const;

beforeAll(async () => {
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  await admin.query(
    `insert into help_section (key, lang, slug, title, description, icon, position, origin)
     select 'accounts', lang, 'accounts', 'Accounts', '', 'key', 0, 'content' from unnest(array['sv', 'en']) as lang`,
  );
  for (const [position, key] of [...new Set(texts.map((text) => text.key))].entries()) {
    await admin.query(
      `insert into document (id, key, kind, section_key, audience, product, position)
       values (gen_random_uuid(), $1, 'article', 'accounts', '{public,supplier}', '{}', $2)`,
      [key, position],
    );
  }
  for (const { key, lang, title, words } of texts) await addText(key, lang, title, words);
  await inOperatorScope(reindex);
});
afterAll(() => admin.end());

async function addText(key: string, lang: string, title: string, words: string): Promise<void> {
  const head = `title: ${title}\ndescription: Om ${title}\nkind: article\nsection: accounts\nlang: ${lang}`;
  const source = `---\n${head}\naudience: [public, supplier]\nowner: servicedesk\nreviewBy: 2027-02-15\n---\n\n${words}\n\n## Mer\n\n${words}\n`;
  await admin.query(
    `insert into document_text (document_id, lang, audience, slug, title, description, tags, keywords, source,
       source_hash, code, code_hash, outline, plain_text, reading_minutes, links)
     select id, $2, audience, $1, $3, 'Om ' || $3, '{}', '{}', $4, '', '', '', '[]', '', 1, '{}' from document where key = $1`,
    [key, lang, title, source],
  );
}

const idOf = async (key: string): Promise<string> =>
  (await admin.query("select id from document where key = $1", [key])).rows[0]?.id;

/** The whole index as rows in a fixed order, without the numbers that every row gets anew. */
async function index(): Promise<unknown[]> {
  const found = await admin.query("select to_jsonb(t) - 'number' as row from search_text t order by document_id, lang");
  return found.rows;
}

async function expectAsRebuilt(documentId: string): Promise<void> {
  await inOperatorScope((scope) => reindexDocument(scope, documentId));
  const followed = await index();
  expect(followed.length).toBeGreaterThan(0);
  await inOperatorScope(reindex);
  expect(followed).toEqual(await index());
}

const anonymous: Viewer = { kind: "anonymous" };
const found = async (query: string) => keysOf((await searchAs(anonymous, query)).hits);

test("a document whose words change leaves the index as a rebuild does", async () => {
  const id = await idOf("password");
  await admin.query(
    "update document_text set title = 'Nyckelknippa', source = replace(source, 'lösenord', 'nyckelknippa') where document_id = $1 and lang = 'sv'",
    [id],
  );
  await expectAsRebuilt(id);
  expect(await found("nyckelknippa")).toEqual(["password"]);
});

test("what nobody has changed keeps its row, and so its place in every process's memory", async () => {
  const numbers = async () => (await admin.query("select number from search_text order by 1")).rows;
  const before = await numbers();
  await inOperatorScope(async (scope) => reindexDocument(scope, await idOf("printing")));
  expect(await numbers()).toEqual(before);
});

test("a document closed to some takes its words from them", async () => {
  const id = await idOf("meetings");
  await admin.query("update document_text set audience = '{supplier,role:tam}' where document_id = $1", [id]);
  await expectAsRebuilt(id);
  expect(await found("rumsbokning")).toEqual([]);
});

test("a document that is withdrawn, unlisted or archived is found no more", async () => {
  const ids = await Promise.all(["password", "printing", "meetings"].map(idOf));
  const [password, printing, meetings] = ids as [string, string, string];
  await admin.query("delete from document_text where document_id = $1 and lang = 'sv'", [password]);
  await expectAsRebuilt(password);
  await admin.query("update document set unlisted = true where id = $1", [printing]);
  await expectAsRebuilt(printing);
  await admin.query("update document set archived_at = now() where id = $1", [meetings]);
  await expectAsRebuilt(meetings);
  const { rows } = await admin.query("select document_id, lang from search_text where document_id = any ($1)", [ids]);
  expect(rows).toEqual([{ document_id: password, lang: "en" }]);
});

test("doing it twice is as doing it once", async () => {
  const id = await idOf("mail");
  await inOperatorScope((scope) => reindexDocument(scope, id));
  await expectAsRebuilt(id);
});

test("an index that holds nothing is made anew, whatever was to be followed", async () => {
  const expected = await index();
  await admin.query("delete from search_text");
  await inOperatorScope(async (scope) => followInIndex(scope, [await idOf("mail")]));
  expect(await index()).toEqual(expected);
});
