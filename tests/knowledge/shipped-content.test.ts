import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { type SyncOptions, syncDocuments } from "@/lib/knowledge/exchange/commands";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { archiveDocument, publishVersion, unpublish } from "@/lib/knowledge/writing/publish-commands";
import { saveVersion } from "@/lib/knowledge/writing/version-commands";
import { readContent } from "@/scripts/check-content";
import { freshDatabase } from "../fixtures/database";
import { png, pngOf } from "../fixtures/files";

freshDatabase();

const source = (key: string, lang: "sv" | "en", words: string) =>
  `---\ntitle: Om ${key} ${lang}\nsection: mail\nlang: ${lang}\naudience: [public]\n---\n\n${words}\n`;
const file = (key: string, lang: "sv" | "en", words: string) => ({
  key,
  lang,
  sectionKey: "mail",
  source: source(key, lang, words),
});

const sync = (files: ReturnType<typeof file>[], options: SyncOptions = {}) =>
  inOperatorScope((scope) => syncDocuments(scope, files, options));

const document = (key: string) =>
  inOperatorScope(({ db }) =>
    db.document.findFirstOrThrow({
      where: { key, orgId: null },
      include: { texts: true, files: true, tasks: true, versions: { orderBy: [{ lang: "asc" }, { number: "asc" }] } },
    }),
  );
const stateOf = async (key: string) => {
  const { texts, versions } = await document(key);
  return {
    published: texts.map(({ lang, version, plainText }) => `${lang} ${version} ${plainText}`).sort(),
    versions: versions.map(({ lang, number, state, origin }) => `${lang} ${number} ${state} ${origin}`),
  };
};

/** Somebody writes in the portal. */
const write = async (key: string, words: string, { publish = true } = {}) => {
  const { id: documentId } = await document(key);
  await inOperatorScope(async (scope) => {
    const latest = await scope.db.documentVersion.findFirst({
      where: { documentId, lang: "sv" },
      orderBy: { number: "desc" },
    });
    const saved = await saveVersion(scope, {
      documentId,
      lang: "sv",
      source: source(key, "sv", words),
      basedOn: latest?.number ?? null,
      origin: "browser",
    });
    if (publish && saved.status !== "conflict") {
      expect(await publishVersion(scope, { documentId, lang: "sv", number: saved.number })).toEqual({
        status: "published",
      });
    }
  });
};

beforeAll(async () => {
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
});

test("files become published versions, and the same files again change nothing", async () => {
  const files = [file("post", "sv", "Ett."), file("post", "en", "One.")];
  expect(await sync(files)).toMatchObject({ written: ["post.sv", "post.en"], unchanged: 0, differing: [] });
  expect(await sync(files)).toMatchObject({ written: [], unchanged: 2, archived: [] });
  expect(await stateOf("post")).toEqual({
    published: ["en 1 One.", "sv 1 Ett."],
    versions: ["en 1 published content", "sv 1 published content"],
  });
});

test("a changed file is published as a new version when nobody has written in the portal", async () => {
  expect(await sync([file("post", "sv", "Två."), file("post", "en", "One.")])).toMatchObject({ written: ["post.sv"] });
  const { published, versions } = await stateOf("post");
  expect(published).toEqual(["en 1 One.", "sv 2 Två."]);
  expect(versions).toContain("sv 1 superseded content");
});

test("a text edited in the portal is never overwritten: the file waits as a draft, once, with a task", async () => {
  await write("post", "Skrivet i portalen.");
  const before = [file("post", "sv", "Två."), file("post", "en", "One.")];
  expect(await sync(before)).toMatchObject({ written: [], unchanged: 2, differing: [] });
  const changed = [file("post", "sv", "Tre."), file("post", "en", "One.")];
  expect(await sync(changed)).toMatchObject({ written: [], unchanged: 1, differing: ["post.sv"] });
  const { published, versions } = await stateOf("post");
  expect(published).toContain("sv 3 Skrivet i portalen.");
  expect(versions).toContain("sv 4 draft content");
  expect((await document("post")).tasks).toMatchObject([{ kind: "shipped_text_differs", lang: "sv", state: "open" }]);
  expect(await sync(changed)).toMatchObject({ written: [], unchanged: 2, differing: [] });
});

test("once an editor publishes what shipped, later files are published again", async () => {
  const { id: documentId } = await document("post");
  await inOperatorScope((scope) => publishVersion(scope, { documentId, lang: "sv", number: 4 }));
  expect(await sync([file("post", "sv", "Fyra."), file("post", "en", "One.")])).toMatchObject({ written: ["post.sv"] });
});

test("a draft somebody works on is enough to leave the text alone", async () => {
  await sync([file("post", "sv", "Fyra."), file("post", "en", "One."), file("draft", "sv", "Ett.")]);
  await write("draft", "Påbörjat.", { publish: false });
  const files = [file("post", "sv", "Fyra."), file("post", "en", "One."), file("draft", "sv", "Två.")];
  expect(await sync(files)).toMatchObject({ written: [], differing: ["draft.sv"] });
  expect((await stateOf("draft")).published).toEqual(["sv 1 Ett."]);
});

test("what was unpublished or archived in the portal does not come back with a changed file", async () => {
  const files = (words: string) => [file("gone", "sv", words), file("away", "sv", words)];
  await sync([...files("Ett."), file("post", "sv", "Fyra."), file("post", "en", "One.")]);
  const [gone, away] = [await document("gone"), await document("away")];
  await inOperatorScope(async (scope) => {
    await unpublish(scope, gone.id, "sv");
    await archiveDocument(scope, away.id);
  });
  expect(await sync(files("Ett."))).toMatchObject({ written: [], unchanged: 2 });
  expect(await sync(files("Två."))).toMatchObject({ written: [], differing: ["away.sv", "gone.sv"] });
  expect((await stateOf("gone")).published).toEqual([]);
});

test("a removed file takes its text away and its return brings it back; an edited text stays", async () => {
  const files = [file("leaves", "sv", "Ett."), file("leaves", "en", "One."), file("edited", "sv", "Ett.")];
  await sync(files);
  await write("edited", "Skrivet i portalen.");
  expect((await sync([])).archived).toEqual(expect.arrayContaining(["leaves.sv", "leaves.en"]));
  expect((await document("leaves")).archivedAt).not.toBeNull();
  expect((await stateOf("edited")).published).toEqual(["sv 2 Skrivet i portalen."]);
  expect(await sync(files)).toMatchObject({ written: ["leaves.sv", "leaves.en"] });
  expect(await stateOf("leaves")).toEqual({
    published: ["en 1 One.", "sv 1 Ett."],
    versions: ["en 1 published content", "sv 1 published content"],
  });
  expect((await document("leaves")).archivedAt).toBeNull();
});

test("pictures beside a text are stored with it, and follow their files", async () => {
  const files = [file("shows", "sv", "![Knappen](./knapp.png)")];
  const picture = (bytes: Uint8Array) => ({ pictures: [{ sectionKey: "mail", name: "knapp.png", bytes }] });
  await sync(files, picture(png));
  expect((await document("shows")).files).toMatchObject([{ name: "knapp.png", width: 1, height: 1 }]);
  await sync(files, picture(pngOf(20, 10)));
  expect((await document("shows")).files).toMatchObject([{ name: "knapp.png", width: 20, height: 10 }]);
  await expect(sync(files, picture(new TextEncoder().encode("<svg/>")))).rejects.toThrow(/type/);
});

test("a key that somebody in the portal uses is not taken: the file is offered as a draft", async () => {
  await inOperatorScope(async (scope) => {
    const { createDocument } = await import("@/lib/knowledge/writing/version-commands");
    await createDocument(scope, { kind: "article", key: "theirs", orgId: null, sectionKey: "mail", sourceLang: "sv" });
  });
  await write("theirs", "Deras.");
  expect(await sync([file("theirs", "sv", "Vår.")])).toMatchObject({ differing: ["theirs.sv"] });
  expect((await stateOf("theirs")).published).toEqual(["sv 1 Deras."]);
});

test("sections that an import made survive, and yield an address that ships", async () => {
  await inOperatorScope(async (scope) => {
    const imported = { key: "guides", title: "Guides", description: "", icon: "folder", position: 900 };
    await scope.db.helpSection.createMany({
      data: [{ ...imported, lang: "sv", slug: "natverk-x", origin: "import" }],
    });
    const [first, ...rest] = readContent().sections;
    if (!first) throw new Error("no section ships");
    await replaceSections(scope, [{ ...first, sv: { ...first.sv, slug: "natverk-x" } }, ...rest]);
    const rows = await scope.db.helpSection.findMany({ where: { lang: "sv", key: { in: ["guides", first.key] } } });
    expect(rows.map(({ key, slug }) => `${key} ${slug}`).sort()).toEqual(
      [`guides natverk-x-guides`, `${first.key} natverk-x`].sort(),
    );
  });
});
