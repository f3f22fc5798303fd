import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { reindex, reindexDocument } from "@/lib/search/index/commands";
import { freshDatabase } from "@/tests/fixtures/database";

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

/** The whole index as rows in a fixed order. */
async function index(): Promise<unknown[]> {
  const tables = [
    "select to_jsonb(s) as row from search_section s order by document_id, lang, ordinal",
    'select to_jsonb(w) as row from search_word w order by lang collate "C", audience_token collate "C", word collate "C"',
    "select document_id, lang, audience, array(select unnest(words) order by 1) as words from search_text order by document_id, lang",
  ];
  const found = [];
  for (const statement of tables) found.push(...(await admin.query(statement)).rows);
  return found;
}

async function expectAsRebuilt(documentId: string): Promise<void> {
  await inOperatorScope((scope) => reindexDocument(scope, documentId));
  const followed = await index();
  expect(followed.length).toBeGreaterThan(20);
  await inOperatorScope(reindex);
  expect(followed).toEqual(await index());
}

/** The lexemes under which a section of a Swedish text is found. */
const termsOf = async (key: string): Promise<string[]> =>
  (
    await admin.query(
      "select tsvector_to_array(terms) as terms from search_section join document d on d.id = document_id where key = $1 and lang = 'sv' and ordinal = 0",
      [key],
    )
  ).rows[0]?.terms;

test("a document whose words change leaves the index as a rebuild does", async () => {
  const id = await idOf("password");
  await admin.query(
    "update document_text set title = 'Nyckelknippa', source = replace(source, 'lösenord', 'nyckelknippa') where document_id = $1 and lang = 'sv'",
    [id],
  );
  await expectAsRebuilt(id);
});

test("a new word splits compounds in other documents, and its going joins them again", async () => {
  const id = await idOf("printing");
  expect(await termsOf("mail")).not.toContain("låd");
  await admin.query("update document_text set keywords = '{post,låda,skrivare,kö,möte}' where document_id = $1", [id]);
  await expectAsRebuilt(id);
  expect(await termsOf("mail")).toContain("låd");
  await admin.query("update document_text set keywords = '{}' where document_id = $1", [id]);
  await expectAsRebuilt(id);
  expect(await termsOf("mail")).not.toContain("låd");
});

test("a document closed to some takes its words from them", async () => {
  const id = await idOf("meetings");
  await admin.query("update document_text set audience = '{supplier,role:tam}' where document_id = $1", [id]);
  await expectAsRebuilt(id);
  const { rows } = await admin.query(
    `select (select count(*) from search_section where document_id = $1 and 'public' = any (audience))::int as sections,
      (select count(*) from search_word where word = 'rumsbokning' and audience_token = 'public')::int as words`,
    [id],
  );
  expect(rows).toEqual([{ sections: 0, words: 0 }]);
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
  const { rows } = await admin.query(
    "select distinct document_id, lang from search_section where document_id = any ($1)",
    [ids],
  );
  expect(rows).toEqual([{ document_id: password, lang: "en" }]);
});

test("doing it twice is as doing it once", async () => {
  const id = await idOf("mail");
  await inOperatorScope((scope) => reindexDocument(scope, id));
  await expectAsRebuilt(id);
});

test("an index that does not know where its words came from is made anew", async () => {
  const expected = await index();
  await admin.query("delete from search_text");
  await inOperatorScope(async (scope) => reindexDocument(scope, await idOf("mail")));
  expect(await index()).toEqual(expected);
});
