import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer, Viewer } from "@/lib/access/viewer";
import { storeFile } from "@/lib/knowledge/files/file-commands";
import { findFile, listFileMeta, readBytes } from "@/lib/knowledge/files/file-queries";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { film, png, pngOf } from "../fixtures/files";

const database = freshDatabase();

let org = { id: "", slug: "", key: "", timeZone: "Europe/Stockholm" };
const ids = { open: "", closed: "" };
const text = (content: string) => new TextEncoder().encode(content);

function person(role: PersonViewer["customers"][number]["roles"][number], isSupplier: boolean): PersonViewer {
  const id = randomUUID();
  const about = {
    personId: id,
    sessionId: id,
    name: "Test",
    email: "t@example.org",
    locale: "sv",
    theme: "light",
  } as const;
  return { kind: "person", ...about, isSupplier, customers: [{ ...org, name: org.slug, roles: [role] }] };
}

const anonymous: Viewer = { kind: "anonymous" };
const viewers = () => ({
  tam: person("tam", true),
  manager: person("it_manager", false),
  user: person("end_user", false),
});

beforeAll(async () => {
  org = await addCustomer(database.admin);
  await inOperatorScope(async ({ db }) => {
    const open = await db.document.create({
      data: { key: "open", kind: "article", sectionKey: "mail", audience: ["public"], position: 1 },
    });
    const closed = await db.document.create({
      data: { key: "closed", kind: "policy", orgId: org.id, audience: [`org:${org.id}+role:it_manager`], position: 1 },
    });
    ids.open = open.id;
    ids.closed = closed.id;
  });
});

const store = (viewer: Viewer, documentId: string, name: string, bytes: Uint8Array) =>
  inScope(viewer, (scope) => storeFile(scope, { documentId, name, bytes }));
const find = (viewer: Viewer, documentId: string, name: string) =>
  inScope(viewer, (scope) => findFile(scope, documentId, name));

describe("storing", () => {
  test("a writer's file gets a safe name, its type by its bytes and its measures", async () => {
    const { tam } = viewers();
    const stored = await store(tam, ids.closed, "C:\\Bilder\\Skärmbild (1).PNG", pngOf(640, 480));
    expect(stored).toMatchObject({ name: "skarmbild-1.png", mime: "image/png", width: 640, height: 480 });
    expect(await store(tam, ids.closed, "foto.exe", png)).toMatchObject({ name: "foto.png" });
    expect(await store(tam, ids.closed, "film.mov", film)).toMatchObject({ name: "film.mp4", width: null });
  });

  test("the same bytes are stored once, other bytes of the name beside them", async () => {
    const { tam } = viewers();
    const first = await store(tam, ids.closed, "meny.png", pngOf(2, 2));
    expect(await store(tam, ids.closed, "annat.png", pngOf(2, 2))).toEqual(first);
    expect(await store(tam, ids.closed, "meny.png", pngOf(3, 3))).toMatchObject({ name: "meny-2.png" });
    expect(await store(tam, ids.closed, "meny.png", pngOf(4, 4))).toMatchObject({ name: "meny-3.png" });
  });

  test.each([
    ["nothing", "a.png", new Uint8Array(), "empty"],
    ["a drawing with scripts", "a.svg", text("<svg onload='x'/>"), "type"],
    ["a broken picture", "a.png", text("\x89PNG\r\n\x1a\n").slice(0, 4), "type"],
    ["a picture that ends at once", "a.gif", text("GIF89a"), "broken"],
    ["a picture of too many pixels", "a.png", pngOf(30_000, 30_000), "pixels"],
    ["a picture that is too heavy", "a.png", Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)]), "too_large_picture"],
    ["a text that is too long", "a.txt", Buffer.alloc(16 * 1024 * 1024, "a"), "too_large_file"],
    ["a film that is too long", "a.mp4", Buffer.concat([film, Buffer.alloc(30 * 1024 * 1024)]), "too_large_film"],
  ])("%s is refused", async (_, name, bytes, refused) => {
    expect(await store(viewers().tam, ids.closed, name, bytes)).toEqual({ refused });
  });

  test("who does not write the document stores nothing, whichever lock is asked", async () => {
    const { manager, user } = viewers();
    for (const viewer of [manager, user, anonymous]) {
      await expect(store(viewer, ids.closed, "a.png", png)).rejects.toMatchObject({ code: "not_found" });
      const row = {
        documentId: ids.closed,
        name: "x.png",
        mime: "image/png",
        bytes: Uint8Array.from([1]),
        size: 1,
        sha256: "x",
      };
      await expect(inScope(viewer, ({ db }) => db.documentFile.createMany({ data: [row] }))).rejects.toThrow();
    }
  });
});

describe("reading", () => {
  test("a file is for those whom its document is for, and for those who write it", async () => {
    const { tam, manager, user } = viewers();
    await store(tam, ids.closed, "plan.txt", text("hemlig plan"));
    expect(await find(manager, ids.closed, "plan.txt")).toMatchObject({
      isPublic: false,
      mime: "text/plain",
      size: 11,
    });
    expect(await find(tam, ids.closed, "plan.txt")).not.toBeNull();
    expect(await find(user, ids.closed, "plan.txt")).toBeNull();
    expect(await find(anonymous, ids.closed, "plan.txt")).toBeNull();
    expect(await inScope(user, ({ db }) => db.documentFile.count({ where: { documentId: ids.closed } }))).toBe(0);
    expect(await inScope(user, (scope) => listFileMeta(scope, [ids.closed]))).toEqual([]);
    expect((await inScope(manager, (scope) => listFileMeta(scope, [ids.closed]))).map(({ name }) => name)).toContain(
      "plan.txt",
    );
  });

  test("a public document's file is anyone's until the document is archived", async () => {
    const { tam } = viewers();
    await store(tam, ids.open, "a.png", png);
    expect(await find(anonymous, ids.open, "a.png")).toMatchObject({ isPublic: true, width: 1 });
    await inOperatorScope(({ db }) =>
      db.document.update({ where: { id: ids.open }, data: { archivedAt: new Date() } }),
    );
    expect(await find(anonymous, ids.open, "a.png")).toBeNull();
    expect(await find(tam, ids.open, "a.png")).toMatchObject({ isPublic: false });
  });

  test("parts of the bytes come as asked for", async () => {
    const { tam } = viewers();
    await store(tam, ids.closed, "del.txt", text("0123456789"));
    const part = (from: number, length: number) =>
      inScope(tam, async (scope) =>
        Buffer.from(await readBytes(scope, { documentId: ids.closed, name: "del.txt" }, { from, length })).toString(),
      );
    expect(await part(0, 10)).toBe("0123456789");
    expect(await part(3, 4)).toBe("3456");
    expect(await part(9, 1)).toBe("9");
  });
});
