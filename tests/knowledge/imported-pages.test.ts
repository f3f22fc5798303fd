import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";
import { publishVersion } from "@/lib/knowledge/writing/publish-commands";
import { saveVersion } from "@/lib/knowledge/writing/version-commands";
import { routes } from "@/lib/routes";
import { reindex } from "@/lib/search/index/commands";
import { readContent } from "@/scripts/check-content";
import { syncContent } from "@/scripts/sync-content";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { activeMarkup, drawArticle } from "../fixtures/drawn-article";
import { png, pngOf } from "../fixtures/files";
import { exported, filesBelow, importFolder, testFolders } from "../fixtures/folders";
import { ofAll } from "../fixtures/whole";

const database = freshDatabase();
const folders = testFolders();

/** 348 pages of GNOME's help in each language; some of them in a sample. */
const gnome = join("..", "shared", "data", "kb-gnome-help-en-sv", "md");
const isThere = existsSync(gnome);
const perFolder = ofAll(Number.POSITIVE_INFINITY, 6);
if (!isThere) console.log("../shared is not here: the pages of GNOME's help are left out");

beforeAll(async () => {
  await addCustomer(database.admin);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
});

describe.skipIf(!isThere)("real pages", () => {
  const sample = folders.path("gnome");

  beforeAll(() => {
    for (const lang of ["en", "sv"]) {
      for (const book of ["gnome-help", "system-admin-guide"]) {
        for (const name of readdirSync(join(gnome, lang, book)).slice(0, perFolder)) {
          const target = join(sample, lang, book, name);
          mkdirSync(dirname(target), { recursive: true });
          cpSync(join(gnome, lang, book, name), target);
        }
      }
    }
  });

  test("all are taken, and both languages are one document each", { timeout: 600_000 }, async () => {
    const count = filesBelow(join(sample, "en")).size;
    for (const lang of ["en", "sv"] as const) {
      const result = await importFolder(join(sample, lang), { lang });
      expect(result).toMatchObject({ read: count, created: count, rejected: [] });
    }
    const documents = await inOperatorScope(({ db }) =>
      db.document.findMany({
        where: { sectionKey: { in: ["gnome-help", "system-admin-guide"] } },
        include: { texts: true },
      }),
    );
    expect(documents).toHaveLength(count);
    expect(documents.filter(({ texts }) => texts.length !== 2)).toEqual([]);
  });

  test("a second run changes nothing", { timeout: 600_000 }, async () => {
    const count = filesBelow(join(sample, "sv")).size;
    const again = await importFolder(join(sample, "sv"), { lang: "sv" });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: count, rejected: [], filesStored: 0 });
  });

  test("every page is drawn by the portal's own components, and every link leads to a page that is there", {
    timeout: 600_000,
  }, async () => {
    const texts = await inOperatorScope(({ db }) =>
      db.documentText.findMany({ where: { format: "md" }, include: { document: true } }),
    );
    let links = 0;
    const outside = new Set<string>();
    for (const lang of ["sv", "en"] as const) {
      const own = texts.filter((text) => text.lang === lang);
      const linked = new Map(
        own.map(({ document: { key, kind, sectionKey }, slug, title }): [string, ArticleLink] => {
          const href = routes.help.article(lang, sectionKey ?? "", slug);
          return [key, { key, kind, sectionKey, slug, title, description: "", minutes: 1, updated: null, href }];
        }),
      );
      expect(new Set([...linked.values()].map(({ href }) => href)).size).toBe(own.length);
      for (const text of own) {
        const html = drawArticle(text, { linked, fileUrl: () => null });
        expect(activeMarkup(html)).toEqual([]);
        expect(html.length).toBeGreaterThanOrEqual(text.plainText.length / 2);
        for (const key of text.links) {
          const target = linked.get(key);
          if (target) expect(html).toContain(`href="${target.href}`);
          else outside.add(`${lang} ${key}`);
          links += 1;
        }
      }
    }
    console.log(
      `real pages: ${texts.length} drawn, ${links} links between them, ${outside.size} to pages that are not in the folder`,
    );
    // One page of the manual itself names a page that it does not have.
    const dead = ["en gnome-help-net-tethering", "sv gnome-help-net-tethering"];
    if (perFolder === Number.POSITIVE_INFINITY) expect([...outside].sort()).toEqual(dead);
  });

  test("the index holds them all", { timeout: 600_000 }, async () => {
    const texts = await inOperatorScope(({ db }) => db.documentText.count());
    expect(await inOperatorScope(reindex)).toBe(texts);
  });

  test("an export gives the same bytes at the same paths", { timeout: 600_000 }, async () => {
    expect(await exported()).toEqual(filesBelow(sample));
    const swedish = await exported({ lang: "sv", section: "gnome-help" });
    const book = filesBelow(join(sample, "sv", "gnome-help"));
    expect(swedish).toEqual(new Map([...book].map(([path, bytes]) => [`gnome-help/${path}`, bytes])));
  });
});

describe("a folder comes back as it was", () => {
  const contents = {
    "guide/start.md": "\uFEFF---\r\ntitle: Börja här\r\n---\r\n\r\nSe [nästa](../annan/n%C3%A4sta%20sida.md).\r\n",
    "annan/nästa sida.md": "# Nästa sida\n\n![Meny](bilder/Meny.PNG) och ![samma](../guide/meny.png)\n\nUtan radslut",
    "annan/bilder/Meny.PNG": png,
    "guide/meny.png": pngOf(3, 4),
    "guide/steg.mdx": '---\ntitle: Steg för steg\n---\n\n<Screenshot src="./meny.png" alt="Meny" />\n',
  };

  test("with its byte order mark, line ends, odd names and pictures", async () => {
    const folder = folders.make(contents);
    const result = await importFolder(folder, { customer: "norrby", audience: [] });
    expect(result).toMatchObject({ created: 3, rejected: [], missingFiles: [], filesStored: 3 });
    const orgId = await inOperatorScope(async ({ db }) => (await db.organisation.findFirstOrThrow()).id);
    expect(await exported({ lang: "sv", orgId })).toEqual(filesBelow(folder));
    const documents = await inOperatorScope(({ db }) =>
      db.document.findMany({ where: { orgId }, include: { texts: true, files: true }, orderBy: { key: "asc" } }),
    );
    expect(documents.map(({ key, audience }) => [key, audience])).toEqual(
      ["annan-nasta-sida", "guide-start", "guide-steg"].map((key) => [key, [`org:${orgId}`]]),
    );
    expect(documents[1]?.texts[0]?.links).toEqual(["annan-nasta-sida"]);
    expect(documents[0]?.files.map(({ name }) => name).sort()).toEqual(["bilder-meny.sv.png", "guide-meny.sv.png"]);
  });

  test("content/ too, pictures and all", { timeout: 120_000 }, async () => {
    await inOperatorScope((scope) => scope.db.documentText.deleteMany({ where: { document: { orgId: null } } }));
    await syncContent();
    const shipped = [...filesBelow("content")].filter(([path]) => path.includes("/"));
    expect(await exported()).toEqual(new Map(shipped));
  });
});

describe("pages that change", () => {
  const page = (words: string) => `# Sidan som ändras\n\n${words}\n`;
  const find = () =>
    inOperatorScope(({ db }) =>
      db.document.findFirstOrThrow({ where: { key: "change" }, include: { texts: true, tasks: true, files: true } }),
    );

  test("a changed file is a new version; one edited in the portal is left, with a draft beside it and a task", async () => {
    const wish = { section: "mail", audience: ["signed-in"] };
    await importFolder(folders.make({ "change.md": page("Ett.") }), wish);
    expect(await importFolder(folders.make({ "change.md": page("Två.") }), wish)).toMatchObject({ updated: 1 });
    const { id: documentId } = await find();
    await inOperatorScope(async (scope) => {
      const edit = { documentId, lang: "sv", source: page("I portalen."), basedOn: 2, format: "md" } as const;
      const saved = await saveVersion(scope, { ...edit, origin: "browser" });
      if (saved.status === "conflict") throw new Error("conflict");
      await publishVersion(scope, { documentId, lang: "sv", number: saved.number });
    });
    const folder = folders.make({ "change.md": page("Tre.") });
    expect(await importFolder(folder, wish)).toMatchObject({ updated: 0, differing: 1 });
    expect(await importFolder(folder, wish)).toMatchObject({ differing: 0, unchanged: 1 });
    const { texts, tasks } = await find();
    expect(texts).toMatchObject([{ plainText: "I portalen.", version: 3 }]);
    expect(tasks).toMatchObject([{ kind: "shipped_text_differs", detail: { version: 4, origin: "import" } }]);
  });

  test("a text that does not say for whom it is never becomes public by being edited in the portal", async () => {
    expect((await find()).audience).toEqual(["signed-in"]);
  });

  test("a page of another section with the same key is not taken for the same", async () => {
    const other = await importFolder(folders.make({ "change.md": page("En annan.") }), { section: "network" });
    expect(other).toMatchObject({ updated: 0, rejected: [{ reason: expect.stringMatching(/in the section mail/) }] });
  });

  test("two pages of one title get an address each", async () => {
    const contents = { "one.md": "# Samma namn\n\nEtt.\n", "two.md": "# Samma namn\n\nTvå.\n" };
    await importFolder(folders.make(contents), { section: "files" });
    const texts = await inOperatorScope(({ db }) => db.documentText.findMany({ where: { title: "Samma namn" } }));
    expect(texts.map(({ slug }) => slug).sort()).toEqual(["samma-namn", "two"]);
  });

  test("a folder becomes a section named after it, once, in both languages; one without a usable page does not", async () => {
    await importFolder(folders.make({ "nya-saker/a.md": page("x") }));
    await importFolder(folders.make({ "nya-saker/b.md": page("y"), "tomt/c.md": "" }));
    const rows = await inOperatorScope(({ db }) =>
      db.helpSection.findMany({ where: { key: { in: ["nya-saker", "tomt"] } } }),
    );
    expect(rows.map(({ key, lang, title, origin }) => `${key} ${lang} ${title} ${origin}`).sort()).toEqual([
      "nya-saker en Nya saker import",
      "nya-saker sv Nya saker import",
    ]);
  });
});
