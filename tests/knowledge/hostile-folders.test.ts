import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { png } from "../fixtures/files";
import { type Contents, importFolder, testFolders } from "../fixtures/folders";

const database = freshDatabase();
const folders = testFolders();

beforeAll(async () => {
  await addCustomer(database.admin);
  await inOperatorScope(async (scope) => {
    await replaceSections(scope, readContent().sections);
    await scope.db.document.create({
      data: { key: "written", kind: "article", sectionKey: "mail", audience: [], position: 1 },
    });
    await scope.db.documentVersion.create({
      data: {
        document: { connect: { id: (await scope.db.document.findFirstOrThrow({ where: { key: "written" } })).id } },
        lang: "sv",
        number: 1,
        source: "x",
        sourceHash: "x",
        title: "x",
        state: "draft",
        origin: "browser",
      },
    });
  });
});

const counts = () =>
  inOperatorScope(async ({ db }) => ({
    documents: await db.document.count(),
    versions: await db.documentVersion.count(),
    texts: await db.documentText.count(),
    files: await db.documentFile.count(),
    sections: await db.helpSection.count(),
    tasks: await db.contentTask.count(),
  }));

const good = "# En god sida\n\nText.\n";
const titled = (rest: string) => `---\ntitle: Sida\n${rest}---\n\nText.\n`;
const latin1 = (text: string) => Buffer.from(text, "latin1");
const nested = (depth: number) => `${"> ".repeat(depth)}x\n`;

describe("the whole is refused with a sentence, and nothing is stored", () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ["a folder that is not there", () => importFolder(folders.path("nowhere")), /There is no folder/],
    ["a file instead of a folder", () => importFolder(join(folders.make({ "a.md": good }), "a.md")), /is a file/],
    [
      "an unknown customer",
      () => go({ "a.md": good }, { customer: "nobody" }),
      /There is no customer "nobody".*norrby/,
    ],
    ["an unknown section", () => go({ "a.md": good }, { section: "attic" }), /There is no section "attic"/],
    ["an unknown role", () => go({ "a.md": good }, { audience: ["role:wizard"] }), /"role:wizard" is no audience/],
    ["an audience that is none", () => go({ "a.md": good }, { audience: ["everybody"] }), /"everybody" is no audience/],
    ["an empty audience", () => go({ "a.md": good }, { audience: [""] }), /is no audience/],
    ["an unknown customer as audience", () => go({ "a.md": good }, { audience: ["org:nobody"] }), /names no customer/],
    [
      "a customer's pages for everybody",
      () => go({ "a.md": good }, { customer: "norrby", audience: ["public"] }),
      /for norrby alone/,
    ],
    [
      "a customer's pages for a role anywhere",
      () => go({ "a.md": good }, { customer: "norrby", audience: ["role:it_manager"] }),
      /for norrby alone/,
    ],
  ])("%s", async (_, work, sentence) => {
    const before = await counts();
    expect(await work()).toMatchObject({ complaint: expect.stringMatching(sentence) });
    expect(await counts()).toEqual(before);
  });
});

/** Pages that are left out, by what their only line says. */
const pages: [string, string, string | Uint8Array, RegExp][] = [
  ["an empty file", "a.md", "", /empty/],
  ["nothing but spaces", "a.md", "  \n \n", /title/i],
  ["no title and no heading", "a.md", "Bara text.\n", /title/i],
  ["a file of 300 kB", "a.md", `# Stor\n\n${"ord ".repeat(77_000)}`, /larger than 256 kB/],
  ["a binary file called Markdown", "a.md", png, /zero bytes/],
  ["a program called Markdown", "a.md", Buffer.from("\x7fELF\x02\x01\x01\0\0\0", "latin1"), /zero bytes/],
  ["Swedish in Latin-1", "a.md", latin1("# Rubrik\n\nTvå\nåtgärder\n"), /not in UTF-8/],
  ["UTF-16", "a.md", Buffer.from("\ufeff# Rubrik\n", "utf16le"), /UTF-16/],
  ["a cut character", "a.md", Buffer.from([0x23, 0x20, 0xc3]), /not in UTF-8/],
  ["an overlong slash", "a.md", Buffer.from([0x23, 0x20, 0xc0, 0xaf]), /not in UTF-8/],
  ["front matter without an end", "a.md", "---\ntitle: X\n\nText\n", /./],
  ["front matter that is no YAML", "a.md", "---\ntitle: [a\n---\n\nText\n", /./],
  ["front matter that runs", "a.md", "---js\n({ title: process.exit() })\n---\nText\n", /./],
  ["an alias in front matter", "a.md", "---\ntitle: &a Sida\ndescription: *a\n---\n\nText\n", /./],
  ["a draft", "a.md", titled("draft: true\n"), /draft/i],
  ["an audience that is none", "a.md", titled("audience: [friends]\n"), /./],
  ["a role that is none", "a.md", titled("audience: ['role:wizard']\n"), /./],
  ["a customer that is none", "a.md", titled("audience: ['org:nobody']\n"), /./],
  ["a section that is none", "a.md", titled("section: attic\n"), /attic/],
  ["the other language", "a.md", titled("lang: en\n"), /./],
  ["HTML", "a.md", "# Rubrik\n\n<iframe src='https://example.org'></iframe>\n", /./],
  ["a script", "a.md", "# Rubrik\n\n<script>alert(1)</script>\n", /./],
  ["a link that runs", "a.md", "# Rubrik\n\n[x](javascript:alert(1))\n", /./],
  ["a link with data", "a.md", "# Rubrik\n\n[x](data:text/html;base64,PHg+)\n", /./],
  ["a picture from elsewhere", "a.md", "# Rubrik\n\n![x](https://example.org/x.png)\n", /./],
  ["a picture out of the folder", "a.md", "# Rubrik\n\n![x](../../../etc/passwd.png)\n", /./],
  ["a picture at an absolute path", "a.md", "# Rubrik\n\n![x](/etc/passwd.png)\n", /./],
  ["text in another order than stored", "a.md", "# Rubrik\n\nHej \u202etxet\n", /./],
  ["a quotation nested a hundred deep", "a.md", `# Rubrik\n\n${nested(100)}`, /./],
  ["five thousand lines", "a.md", `# Rubrik\n\n${"x\n".repeat(5_000)}`, /./],
  ["code in MDX", "a.mdx", `${titled("")}{process.exit()}\n`, /./],
  ["an import in MDX", "a.mdx", `${titled("")}\n\nimport x from "fs"\n`, /./],
  ["an unknown component", "a.mdx", `${titled("")}\n<Wizard />\n`, /./],
  ["an unknown key in MDX", "a.mdx", titled("colour: red\n"), /./],
  ["a path without letters", "说明/文档.md", good, /no key/],
  ["a path that is too long", `${"lång-mapp/".repeat(12)}sida.md`, good, /at most 100/],
  ["a key that somebody in the portal uses", "written.md", good, /written in the portal/],
];

describe("a page is left out with its line, and nothing of it is stored", () => {
  test.each(pages)("%s", async (_, path, content, reason) => {
    const before = await counts();
    const result = await go({ [path]: content });
    if ("complaint" in result) throw new Error(result.complaint);
    expect(result).toMatchObject({ read: 1, created: 0, updated: 0, unchanged: 0 });
    const [first] = result.rejected;
    expect(first?.file).toBe(path);
    expect(first?.line).toBeGreaterThan(0);
    expect(first?.reason).toMatch(reason);
    expect(first?.reason).toMatch(/^\S.*[.!]$/s);
    expect(await counts()).toEqual(before);
  });

  test("the line of a byte that is no UTF-8", async () => {
    const result = await go({ "a.md": latin1("# Rubrik\n\nTva\nåtgärder\n") });
    expect(result).toMatchObject({ rejected: [{ line: 4 }] });
  });

  test.each<[string, Contents]>([
    ["by spelling", { "å.md": good, "a.md": good }],
    ["by folder", { "a/b.md": good, "a-b.md": good }],
    ["by ending", { "c.md": good, "c.mdx": titled("") }],
    ["by language", { "d.md": good, "d.sv.md": good }],
    ["by capitals", { "E.md": good, "e.md": good }],
  ])("two pages with one key, %s, are both left out", async (_, contents) => {
    const result = await go(contents);
    expect(result).toMatchObject({ read: 2, created: 0, rejected: [{ line: 1 }, { line: 1 }] });
    expect("rejected" in result && result.rejected[0]?.reason).toMatch(/same key/);
  });
});

describe("links and permissions of the file system", () => {
  test("a symbolic link out of the folder, to a folder, and to nowhere", async () => {
    const folder = folders.make({ "good.md": good });
    const outside = folders.make({ "secret.md": "# Hemligt\n\nText.\n", "picture.png": png });
    symlinkSync(join(outside, "secret.md"), join(folder, "leak.md"));
    symlinkSync("/etc/passwd", join(folder, "passwd.md"));
    symlinkSync(outside, join(folder, "all"));
    symlinkSync(folder, join(folder, "loop"));
    symlinkSync(join(folder, "nothing.md"), join(folder, "broken.md"));
    symlinkSync(join(folder, "good.md"), join(folder, "fine.md"));
    const result = await importFolder(folder);
    expect(result).toMatchObject({ created: 2 });
    const reasons = "rejected" in result ? result.rejected.map(({ file, reason }) => `${file} ${reason}`) : [];
    expect(reasons).toEqual([
      "all The symbolic link leads out of the folder.",
      "broken.md The symbolic link leads nowhere.",
      "leak.md The symbolic link leads out of the folder.",
      "loop Symbolic links to folders are not followed.",
      "passwd.md The symbolic link leads out of the folder.",
    ]);
  });

  test("a picture behind a link out of the folder is missing, not stored", async () => {
    const outside = folders.make({ "picture.png": png });
    const folder = folders.make({ "shows.md": "# Visar\n\n![Bild](picture.png)\n" });
    symlinkSync(join(outside, "picture.png"), join(folder, "picture.png"));
    expect(await importFolder(folder)).toMatchObject({
      created: 1,
      filesStored: 0,
      missingFiles: [{ file: "shows.md", line: 3, address: "picture.png" }],
    });
  });

  test.skipIf(process.getuid?.() === 0)("files and folders that may not be read", async () => {
    const folder = folders.make({ "closed.md": good, "locked/page.md": good });
    chmodSync(join(folder, "closed.md"), 0);
    chmodSync(join(folder, "locked"), 0);
    const result = await importFolder(folder);
    chmodSync(join(folder, "locked"), 0o700);
    expect(result).toMatchObject({ rejected: [{ file: "closed.md" }, { file: "locked" }] });
  });

  test("hidden files and folders are left alone; folders deeper than 24 are named", async () => {
    const folder = folders.make({ ".git/config.md": good, ".draft.md": good });
    const deep = join(folder, ...Array.from({ length: 30 }, () => "d"));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(dirname(deep), "deep.md"), good);
    expect(await importFolder(folder)).toMatchObject({ read: 0, rejected: [{ reason: /deep/ }] });
  });

  test("an empty folder has no pages", async () => {
    expect(await go({})).toMatchObject({ read: 0, created: 0, rejected: [] });
  });
});

test("one bad page among good ones leaves only itself out", async () => {
  const result = await go({ "p1.md": good, "p2.md": "# Andra\n\n<hr>\n", "p3.md": "# Tredje\n\nText.\n" });
  expect(result).toMatchObject({ read: 3, created: 2, rejected: [{ file: "p2.md", line: 3, column: 1 }] });
});

test("files that a page shows and that may not be stored are named and become one task", async () => {
  const body = "# Filer\n\n![a](a.svg)\n![b](b.png)\n![c](c.png)\n\n[d](d.pdf)\n";
  const contents = { "files.md": body, "a.svg": "<svg><script/></svg>", "b.png": "<html>", "d.pdf": "inte pdf" };
  const result = await go(contents);
  if ("complaint" in result) throw new Error(result.complaint);
  expect(result).toMatchObject({ created: 1, filesStored: 0 });
  expect(result.missingFiles.map(({ address, line }) => `${address} ${line}`)).toEqual([
    "a.svg 3",
    "b.png 4",
    "c.png 5",
    "d.pdf 7",
  ]);
  const tasks = await inOperatorScope(({ db }) => db.contentTask.findMany({ where: { document: { key: "files" } } }));
  expect(tasks).toMatchObject([{ kind: "broken_link", count: 1, detail: { count: 4 } }]);
});

function go(contents: Contents, wish: Parameters<typeof importFolder>[1] = {}) {
  return importFolder(folders.make(contents), wish);
}
