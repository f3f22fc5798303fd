import { expect, test, vi } from "vitest";
import { inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { addInformationAction } from "@/lib/cases/follow/act-actions";
import { checkFiles, storeCaseFiles } from "@/lib/cases/follow/file-commands";
import { loadCaseFile } from "@/lib/cases/follow/file-loaders";
import { fileLimits } from "@/lib/cases/follow/files";
import { freshDatabase } from "@/tests/fixtures/database";
import { filesOfEachType, png } from "@/tests/fixtures/files";
import { day, followWorld } from "@/tests/fixtures/follow";

const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));

const database = freshDatabase();
const world = followWorld(database, Date.now() - 20 * day);
const { kinds } = world;

const fileOf = (name: string, bytes: Uint8Array) => new File([Uint8Array.from(bytes)], name);
const picture = () => fileOf("Skärmbild 1.PNG", png);

function send(viewer: PersonViewer, text: string, ...files: File[]) {
  browser.viewer = viewer;
  const form = new FormData();
  const fields = { org: world.customer.slug, ref: `NORD-${world.number}`, text };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files.length > 0 ? files : [new File([], "")]) form.append("files", file);
  return addInformationAction({ status: "idle" }, form);
}

async function stored(): Promise<{ id: string; seq: number | null; name: string; mime: string }[]> {
  const { rows } = await world.admin.query(
    "select id, seq, name, mime from case_file where case_id = $1 order by created_at, id",
    [world.caseId],
  );
  return rows;
}

const nothing = { ifNoneMatch: null, range: null, ifRange: null };
function get(viewer: unknown, id: string, number = world.number) {
  browser.viewer = viewer;
  return loadCaseFile({ org: world.customer.slug, ref: `NORD-${number}`, file: id }, nothing);
}

test("a picture comes with its message, and pictures alone are a message too", async () => {
  expect(await send(world.elsa, "Så här ser det ut.", picture())).toMatchObject({ status: "done" });
  expect(await send(world.elsa, "", picture(), fileOf("logg.txt", new TextEncoder().encode("fel 7")))).toMatchObject({
    status: "done",
  });
  expect(await kinds()).toEqual(["opened", "message", "message"]);
  expect(await stored()).toMatchObject([
    { seq: 2, name: "skarmbild-1.png", mime: "image/png" },
    { seq: 3, name: "skarmbild-1.png" },
    { seq: 3, name: "logg.txt", mime: "text/plain" },
  ]);
});

test("neither words nor files is nothing to send", async () => {
  expect(await send(world.elsa, "  ")).toMatchObject({ fields: { text: "follow.missing.add" } });
  expect(await kinds()).toEqual(["opened"]);
});

test("what a file is, its bytes say; what is refused is named, the words come back, and nothing is stored", async () => {
  const script = fileOf("bild.png", new TextEncoder().encode("<svg onload=alert(1)>"));
  expect(await send(world.elsa, "Se bilden.", picture(), script)).toMatchObject({
    status: "error",
    messageKey: "follow.files.refused",
    values: { text: "Se bilden." },
    refusedFiles: [{ name: "bild.png", problem: "type" }],
  });
  const many = Array.from({ length: fileLimits.count + 1 }, picture);
  expect(await send(world.elsa, "Se bilderna.", ...many)).toMatchObject({ refusedFiles: [{ problem: "tooMany" }] });
  const large = fileOf("stor.png", new Uint8Array(fileLimits.each + 1));
  expect(await send(world.elsa, "Se bilden.", large)).toMatchObject({
    refusedFiles: [{ name: "stor.png", problem: "tooLarge" }],
  });
  expect(await kinds()).toEqual(["opened"]);
  expect(await stored()).toEqual([]);
});

/** Of two kinds the fixture has only the beginning. */
const whole = Object.entries(filesOfEachType()).filter(([mime]) => !/webp|avif/.test(mime));

test("a file of each kind is taken under a name that says what it is", async () => {
  for (const [mime, bytes] of whole) {
    const name = mime.startsWith("text/") ? `x.${mime === "text/csv" ? "csv" : "txt"}` : "x.exe";
    const { files } = await checkFiles([fileOf(name, bytes)]);
    expect(files[0], mime).toMatchObject({ mime });
    expect(files[0]?.name).not.toMatch(/exe$/);
  }
});

test("a case holds so many files and no more", async () => {
  const { agent, customer, caseId } = world;
  const { files } = await checkFiles([picture()]);
  const one = files[0];
  if (!one) throw new Error("the picture is one");
  const fill = Array.from({ length: fileLimits.ofCase }, () => one);
  expect(await inScope(agent, (scope) => storeCaseFiles(scope, customer.id, { caseId, seq: null }, fill))).toBe(true);
  expect(await send(world.elsa, "En till.", picture())).toMatchObject({ fields: { files: "follow.files.full" } });
  expect(await kinds()).toEqual(["opened"]);
});

test("a file goes to whoever may read its case, and looks missing to everybody else", async () => {
  const { elsa, owner, agent, colleague } = world;
  await send(elsa, "Så här ser det ut.", picture());
  const id = (await stored())[0]?.id ?? "";
  for (const viewer of [elsa, owner, agent]) {
    const answer = await get(viewer, id);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer?.headers).toMatchObject({
      "Content-Type": "image/png",
      "Content-Disposition": 'inline; filename="skarmbild-1.png"',
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    });
    expect([...(answer?.body ?? [])]).toEqual([...png]);
  }
  expect(await get(colleague, id)).toBeNull();
  expect(await get({ kind: "anonymous" }, id)).toBeNull();
  expect(await get(elsa, "not-an-id")).toBeNull();
  // Under the address of another case it is not there.
  expect(await get(owner, id, world.number - 1)).toBeNull();
});

test("a file of an internal note is for those who read notes", async () => {
  const { agent, owner, elsa, customer, caseId } = world;
  const { files } = await checkFiles([picture()]);
  const place = { caseId, seq: 2, internal: true };
  await inScope(agent, (scope) => storeCaseFiles(scope, customer.id, place, files));
  const id = (await stored())[0]?.id ?? "";
  expect(await get(agent, id)).not.toBeNull();
  expect(await get(owner, id)).toBeNull();
  expect(await get(elsa, id)).toBeNull();
  // Lock two says the same without lock one.
  const seen = await inScope(owner, ({ db }) => db.caseFile.count({ where: { orgId: customer.id, caseId } }));
  expect(seen).toBe(0);
});

test("nobody outside of the ServiceDesk stores files of their own accord", async () => {
  const { elsa, customer, caseId } = world;
  const { files } = await checkFiles([picture()]);
  const storing = inScope(elsa, (scope) => storeCaseFiles(scope, customer.id, { caseId, seq: null }, files));
  await expect(storing).rejects.toMatchObject({ code: "not_found" });
  const row = { orgId: customer.id, caseId, name: "x.png", mime: "image/png", size: 1, sha256: "x" };
  const writing = inScope(elsa, ({ db }) =>
    db.caseFile.createMany({ data: [{ ...row, bytes: Uint8Array.from(png), createdById: elsa.personId }] }),
  );
  await expect(writing).rejects.toThrow(/row-level security/);
});
