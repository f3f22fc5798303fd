import { chmodSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { importCases } from "@/lib/intake/commands";
import { loadProfile, parseProfile } from "@/lib/intake/profile-file";
import { caseFiles, caseRow, header } from "../fixtures/case-files";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";

const database = freshDatabase();
const files = caseFiles();
const now = Date.UTC(2026, 10, 23);
let orgId = "";

beforeAll(async () => {
  orgId = (await addCustomer(database.admin)).id;
});

async function load(path: string, changes: object = {}, org = "norrby") {
  const profile = { ...(await loadProfile("one-row-per-case")), ...changes };
  return inOperatorScope((scope) => importCases(scope, { path, profile, org, now }));
}

async function stored() {
  return inOperatorScope(async ({ db }) => ({
    cases: await db.case.count({ where: { orgId } }),
    events: await db.caseEvent.count({ where: { orgId } }),
    outcomes: await db.slaOutcome.count({ where: { orgId } }),
    months: await db.caseMonth.count({ where: { orgId } }),
    audit: await db.auditEntry.count(),
    services: await db.service.count({ where: { orgId } }),
  }));
}

const good = `${header}\n${caseRow("1")}\n${caseRow("2")}\n`;
const latin = Buffer.from(`${header}\n${caseRow("1", { subject: "Skrivaren är trasig på våning två" })}\n`, "latin1");

const refused: [name: string, content: string | Uint8Array, sentence: RegExp, changes?: object][] = [
  ["empty file", "", /^The file is empty\.$/],
  ["header only", `${header}\n`, /has a header but no rows/],
  ["another delimiter", good.replaceAll(",", ";"), /separated by semicolon; the profile says comma/],
  ["a tab for a comma", good.replaceAll(",", "\t"), /separated by tab; the profile says comma/],
  ["a column missing", good.replace("Urgency", "Prio"), /lacks the column "Urgency"/],
  ["a column misspelt", good.replace("Urgency", "Urgencey"), /lacks the column "Urgency" \(it has "Urgencey"\)/],
  ["a column twice", good.replace("Requester", "Subject"), /lacks the column "Requester"|"Subject" stands twice/],
  ["latin1 as utf-8", latin, /not utf-8.*may be windows-1252/],
  ["utf-8 as latin1", good.replace("Printer", "Skrivare på"), /seems to be UTF-8/, { encoding: "windows-1252" }],
  ["utf-16 as utf-8", Buffer.from(`\uFEFF${good}`, "utf16le"), /seems to be UTF-16/],
  ["binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 255]), /binary/],
  ["a NUL inside", good.replace("jams", "j\0ms"), /binary/],
  ["an Excel workbook", Buffer.from("PK\x03\x04 workbook"), /Excel workbook/],
  ["a packed file cut off", gzipSync(good.repeat(50)).subarray(0, 60), /ends too early/],
  ["a damaged packed file", damaged(gzipSync(good.repeat(50))), /damaged|ends too early|means? nothing/],
  ["a quote never closed", good.replace("Printer", '"Printer'), /begins on line 2 never ends/],
  ["text after a quote", good.replace("Printer jams", '"Printer" jams'), /text follows a closing quotation mark/],
];

test.each(refused)("%s is refused with a sentence, and nothing is stored", async (name, content, sentence, changes) => {
  const before = await stored();
  const path = files.write(`${name.replaceAll(" ", "-")}.csv`, content);
  await expect(load(path, changes)).rejects.toThrow(sentence);
  expect(await stored()).toEqual(before);
});

test("a file that is not there, a folder, and one that may not be read are told apart", async () => {
  await expect(load(`${files.folder}/none.csv`)).rejects.toThrow(/There is no file/);
  await expect(load(files.folder)).rejects.toThrow(/is a folder/);
  const closed = files.write("closed.csv", good);
  chmodSync(closed, 0o000);
  if (process.getuid?.() !== 0) await expect(load(closed)).rejects.toThrow(/may not be read/);
});

test("a customer or a service that does not exist refuses the file", async () => {
  const path = files.write("good.csv", good);
  await expect(load(path, {}, "nowhere")).rejects.toThrow(/There is no customer "nowhere"/);
  const service = { column: "Product", create: false, limit: 60 };
  await expect(load(path, { service })).rejects.toThrow(/has no service "Printing"/);
  await expect(load(path, {}, "from-column")).rejects.toThrow(/which column names the customer/);
});

test("a profile with a typo names the key and the right word", () => {
  const yaml = "name: x-y\nkey: Id\ndelimeter: ';'\n";
  expect(() => parseProfile(yaml, "mine.yaml")).toThrow(/Unknown key "delimeter"\. Did you mean "delimiter"\?/);
  expect(() => parseProfile(yaml, "mine.yaml")).toThrow(/title is missing/);
  expect(() => parseProfile("name: [", "mine.yaml")).toThrow(/is not YAML/);
  expect(() => parseProfile("", "mine.yaml")).toThrow(/empty/);
});

test("a profile with a wrong word, zone or date format says so", async () => {
  const yaml = readFileSync("lib/intake/profiles/one-row-per-case.yaml", "utf8");
  const changed = (from: string, to: string) => () => parseProfile(yaml.replace(from, to), "mine.yaml");
  expect(changed("Pending: waiting customer", "Pending: waiting custmer")).toThrow(/Did you mean "waiting customer"\?/);
  expect(changed("Europe/Stockholm", "Europe/Stokholm")).toThrow(/Unknown time zone/);
  expect(changed("[iso]", '["DD/MM/QQ"]')).toThrow(/"QQ" is no part of a date/);
  expect(changed("Urgent: 1", "Urgent: 9")).toThrow(/priority\.map\.Urgent/);
  await expect(loadProfile("one-row-per-cse")).rejects.toThrow(/Did you mean "one-row-per-case"\?/);
});

test("bad rows are named, their cases left out, and the good ones stored", async () => {
  const rows = [
    caseRow("good-1"),
    caseRow("bad-date", { created: "5/10/2026" }),
    caseRow("bad-state", { status: "Sovled" }),
    "ragged,only three,fields",
    caseRow("backwards", { solved: "2026-10-01T09:00:00Z" }),
    caseRow("", {}),
    caseRow("long", { subject: "x".repeat(1_000_000) }),
    caseRow("good-2", { solved: "", status: "Open" }),
  ];
  const summary = await load(files.write("mixed.csv", `\uFEFF${header}\r\n${rows.join("\r\n")}`));
  expect(summary).toMatchObject({ read: 8, created: 2, updated: 0, unchanged: 0, rejectedCases: 5 });
  expect(summary.rejected).toEqual([
    { line: 3, key: "bad-date", field: "Created", reason: '"5/10/2026" is not a date written as iso' },
    {
      line: 4,
      key: "bad-state",
      field: "Status",
      reason: '"Sovled" is no state in the profile\'s map; add it to state.map, or give state.other',
    },
    { line: 5, key: "ragged", field: "row", reason: "the row has 3 fields, the header 11" },
    { line: 6, key: "backwards", field: "Solved", reason: "resolved before it was opened" },
    { line: 7, key: null, field: "Id", reason: "the key is missing" },
    { line: 8, key: "long", field: "Subject", reason: "1000000 characters; at most 100000 are taken" },
  ]);
});

test("the same file again changes nothing; a changed row updates its case alone", async () => {
  const again = await load(`${files.folder}/mixed.csv`);
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejectedCases: 5 });
  const changed = `${header}\n${caseRow("good-1", { solved: "2026-10-05T10:30:00Z" })}\n${caseRow("good-2", { solved: "", status: "Open" })}\n`;
  expect(await load(files.write("changed.csv", changed))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
});

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let index = 20; index < 40; index += 1) copy[index] = 0xff;
  return copy;
}
