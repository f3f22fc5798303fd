import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { inJobScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { reindex } from "@/lib/search/index/commands";
import { run as exportCommand } from "@/scripts/portal/export";
import { createIo } from "@/scripts/portal/io";
import { isWhole } from "@/tests/fixtures/whole";
import { Client } from "@/tests/server/browser-like";
import { administer, type Portal, startPortal } from "@/tests/server/portal";
import { picture, plant, plantHandbook, section } from "./audience-plant";
import { type AudienceRow, isListed, readers, table, writers } from "./audience-table";

// Every document of the table on every surface, for every reader, through the served portal.

let portal: Portal;
const clients = new Map<string, Client>();
const ids = new Map<string, string>();

beforeAll(async () => {
  portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next");
  process.env.DATABASE_JOB_URL = portal.urls.job;
  process.env.DATABASE_APP_URL = portal.urls.app;
  process.env.NEXTAUTH_SECRET ??= "only for this test, which signs nothing in";
  await administer(
    portal.urls.admin,
    `insert into help_section (key, lang, slug, title, description, icon, position)
      select $1, lang, $1, 'Prov', '', 'mail', 999 from unnest(array['sv', 'en']) lang`,
    [section],
  );
  for (const [place, row] of table.entries()) ids.set(row.word, await plant(portal.urls.admin, row, place));
  await inJobScope((scope) => reindex(scope), { timeout: 120_000 });
  for (const [name, email] of Object.entries(readers)) {
    const client = new Client(portal.origin);
    if (email) await client.signIn("demo", { email });
    clients.set(name, client);
  }
}, 300_000);
afterAll(async () => {
  await disconnect();
  await portal?.stop();
});

/** The words whose files the command writes. */
async function exported(...options: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "export-"));
  try {
    await exportCommand(["articles", folder, ...options], createIo(true));
    const files = await readdir(folder, { recursive: true });
    return files.flatMap((file) => /(zq[a-z]+)\.sv\.mdx?$/.exec(file)?.[1] ?? []).toSorted();
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function wordsIn(name: string, path: string): Promise<string[]> {
  const answer = await (clients.get(name) as Client).fetch(path);
  // What was asked for stands on the page whether it is found or not.
  const text = (await answer.text()).replaceAll(path, "");
  return table.map(({ word }) => word).filter((word) => new RegExp(`${word}(?![a-z])`).test(text));
}

/** Whom a page leads to; the texts themselves name every document. */
async function linksIn(name: string, path: string): Promise<string[]> {
  const answer = await (clients.get(name) as Client).fetch(path);
  const text = (await answer.text()).replaceAll(path, "");
  return table.map(({ word }) => word).filter((word) => new RegExp(`/help/${section}/${word}(?![a-z])`).test(text));
}

async function statusOf(name: string, path: string): Promise<number> {
  const answer = await (clients.get(name) as Client).fetch(path);
  await answer.arrayBuffer();
  return answer.status;
}

const readable = (name: string) => table.filter((row) => row.readers.includes(name));
const wordsOf = (rows: readonly AudienceRow[]) => rows.map(({ word }) => word);
const people = Object.keys(readers);
const cells = { asked: 0, wrong: 0 };

/** Of two ways to ask one, turned from reader to reader and from document to document; `PORTAL_TESTS=whole` asks both. */
const asks = (way: number, name: string, place: number) => isWhole || (people.indexOf(name) + place) % 2 === way;

function expectSame(what: string, seen: unknown, expected: unknown): void {
  cells.asked += 1;
  if (JSON.stringify(seen) !== JSON.stringify(expected)) cells.wrong += 1;
  expect.soft(seen, what).toEqual(expected);
}

it.each(people)("a page opens for its readers and for nobody else: %s", async (name) => {
  for (const row of table) {
    const expected = row.readers.includes(name) ? 200 : 404;
    expectSame(`${row.word}, page`, await statusOf(name, `/help/${section}/${row.word}`), expected);
    expectSame(`${row.word}, without a translation`, await statusOf(name, `/en/help/${section}/${row.word}`), expected);
  }
});

it.each(people)("lists, links and neighbours name what the reader may read: %s", async (name) => {
  const listed = wordsOf(readable(name).filter(isListed));
  expectSame("section", await wordsIn(name, `/help/${section}`), listed);
  expectSame("home", await wordsIn(name, "/"), listed.slice(0, 6));
  const hub = await linksIn(name, `/help/${section}/zqoppen`);
  const others = wordsOf(readable(name)).filter((word) => word !== "zqoppen");
  expectSame("related, links, previous and next", hub, others);
});

it.each(people)("search finds what the reader may read, by title and by text: %s", async (name) => {
  for (const [place, row] of table.entries()) {
    const expected = row.readers.includes(name) && isListed(row);
    for (const [way, query] of [`${row.word}brodtext`, row.word.slice(0, -1)].entries()) {
      if (!asks(way, name, place)) continue;
      const found = (await linksIn(name, `/search?q=${query}`)).includes(row.word);
      expectSame(`${query}, search`, found, expected);
    }
  }
});

it.each(people)("a word half typed or mistyped finds and suggests no more than that: %s", async (name) => {
  for (const [place, row] of table.entries()) {
    const expected = row.readers.includes(name) && isListed(row);
    if (asks(0, name, place)) {
      const half = `${row.word}brod`;
      expectSame(`${half}, half typed`, (await linksIn(name, `/search?q=${half}`)).includes(row.word), expected);
    }
    if (!asks(1, name, place)) continue;
    const answer = await (clients.get(name) as Client).fetch(`/search?q=${row.word}brodtxet`);
    const isSuggested = (await answer.text()).includes(`${row.word}brodtext`);
    expectSame(`${row.word}brodtxet, mistyped`, isSuggested, expected);
  }
  // The palette asks for nothing: it has what every page hands it.
  expectSame("palette", await wordsIn(name, "/about"), []);
});

it.each(people)("files follow their document: %s", async (name) => {
  for (const row of table) {
    const may = row.readers.includes(name) || writers.includes(name);
    const path = `/files/${ids.get(row.word)}/${picture}`;
    expectSame(`${row.word}, file`, await statusOf(name, path), may ? 200 : 404);
  }
});

it.each(people)("machines are told of public articles alone, whoever asks: %s", async (name) => {
  const open = table.filter((row) => row.readers.includes("visitor"));
  const listed = wordsOf(open.filter(isListed));
  const feeds = [
    `/feeds/sv?section=${section}`,
    `/feeds/sv?section=${section}&format=atom`,
    "/sitemap.xml",
    "/llms.txt",
  ];
  for (const path of feeds) expectSame(path, await wordsIn(name, path), listed);
  for (const [place, row] of table.entries()) {
    const isOpen = open.includes(row);
    expectSame(`${row.word}.md`, await statusOf(name, `/help/${section}/${row.word}.md`), isOpen ? 200 : 404);
    if (!asks(0, name, place)) continue;
    const pictured = isOpen && isListed(row) ? 200 : 404;
    expectSame(`${row.word}, picture`, await statusOf(name, `/pictures/sv/${section}/${row.word}`), pictured);
  }
  const markdown = await (clients.get(name) as Client).fetch(`/help/${section}/zqoppen.md`);
  const addresses = [...(await markdown.text()).matchAll(/\/help\/zqprov\/(\w+)/g)].map(([, word]) => word);
  expectSame("addresses in the Markdown", [...new Set(addresses)].sort(), wordsOf(open).sort());
});

it("an editor who reads as somebody else sees what that person sees", async () => {
  const tam = clients.get("TAM of Ekliden and Nordvik") as Client;
  for (const [persona, like] of [
    ["anonymous", "visitor"],
    ["ekliden/end_user", "end user, Ekliden"],
    ["nordvik/it_manager", "IT manager, Nordvik"],
  ] as const) {
    const seen = async (path: string) => {
      const answer = await fetch(new URL(path, portal.origin), {
        headers: { cookie: `${tam.cookies}; view-as=${encodeURIComponent(persona)}` },
      });
      const text = await answer.text();
      return {
        status: answer.status,
        words: wordsOf(table).filter((word) => new RegExp(`${word}(?![a-z])`).test(text)),
      };
    };
    expectSame(`${persona}, section`, (await seen(`/help/${section}`)).words, wordsOf(readable(like).filter(isListed)));
    for (const row of table) {
      const { status } = await seen(`/help/${section}/${row.word}`);
      expectSame(`${persona}, ${row.word}`, status, row.readers.includes(like) ? 200 : 404);
    }
  }
});

it("the operator's export has what is published, and a customer's documents only when they are asked for", async () => {
  await plantHandbook(portal.urls.admin, "zqhandbok", "ekliden", ids.get("zqoppen"));
  const published = wordsOf(table.filter(({ state }) => state !== "draft" && state !== "archived"));
  expectSame("export of the section", await exported("--section", section), published.toSorted());
  expectSame("export of everything", await exported("--lang", "sv"), published.toSorted());
  expectSame("export of Ekliden's", await exported("--customer", "ekliden"), ["zqhandbok"]);
  expectSame("export of Nordvik's", await exported("--customer", "nordvik"), []);
  expectSame("export of Ekliden's in the section", await exported("--customer", "ekliden", "--section", section), []);
});

it("says how much was asked", () => {
  console.log(`audience table: ${table.length} documents, ${cells.asked} cells, ${cells.wrong} wrong`);
  expect(cells.asked).toBeGreaterThan(500);
});
