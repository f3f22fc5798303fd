import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { verifyCases } from "@/lib/cases/verify";
import { type ImportSummary, importCases } from "@/lib/intake/commands";
import type { Profile } from "@/lib/intake/profile";
import { loadProfile } from "@/lib/intake/profile-file";
import { Refusal } from "@/lib/intake/refusal";
import { caseFiles, caseRow, header } from "../fixtures/case-files";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { ofAll } from "../fixtures/whole";

const database = freshDatabase();
const files = caseFiles();
const now = Date.UTC(2026, 10, 23);
let orgId = "";
let profile: Profile;

beforeAll(async () => {
  orgId = (await addCustomer(database.admin)).id;
  profile = { ...(await loadProfile("one-row-per-case")) };
});

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    '"',
    '""',
    ",,,,",
    "\r",
    "\n",
    "\0",
    "\uD800",
    "\\u0000",
    "=1+1",
    "'; drop table cases; --",
    "2026-02-30T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z",
    "-1",
    "1e9",
    "NaN",
    "__proto__",
    "constructor",
    "x".repeat(120_000),
  ),
);

const goodRow = fc.nat(40).map((id) => caseRow(`id-${id}`));
const nastyRow = fc.array(nasty, { minLength: 0, maxLength: 14 }).map((cells) => cells.join(","));
const patchedRow = fc.tuple(fc.nat(40), fc.nat(10), nasty).map(([id, position, text]) => {
  const cells = caseRow(`id-${id}`).split(",");
  cells[position] = text;
  return cells.join(",");
});
const csv = fc
  .tuple(fc.array(fc.oneof(goodRow, patchedRow, nastyRow), { maxLength: 12 }), fc.constantFrom("\n", "\r\n"))
  .map(([rows, newline]) => Buffer.from([header, ...rows].join(newline)));
const broken = fc.tuple(csv, fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([bytes, seed, noise]) => {
  const at = seed % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(Math.min(bytes.length, at + (seed % 5)))]);
});
const packed = fc.tuple(csv, fc.nat(100)).map(([bytes, kept]) => {
  const whole = gzipSync(bytes);
  return whole.subarray(0, Math.max(2, Math.round((whole.length * kept) / 100)));
});
const file = fc.oneof(
  { weight: 6, arbitrary: csv },
  { weight: 2, arbitrary: broken },
  { weight: 1, arbitrary: packed },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const counts = () =>
  inOperatorScope(async ({ db }) => ({
    cases: await db.case.count({ where: { orgId } }),
    events: await db.caseEvent.count({ where: { orgId } }),
    audit: await db.auditEntry.count(),
  }));

test("hostile files: each is refused whole with a sentence, or every case of it is accounted for", {
  timeout: 240_000,
}, async () => {
  let refused = 0;
  let accepted = 0;
  let number = 0;
  await fc.assert(
    fc.asyncProperty(file, async (bytes) => {
      number += 1;
      const path = files.write(`hostile-${number}.csv`, bytes);
      const before = await counts();
      const run = inOperatorScope((scope) => importCases(scope, { path, profile, org: "norrby", now }));
      const outcome: ImportSummary | Refusal = await run.catch((error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      });
      const after = await counts();
      if (outcome instanceof Refusal) {
        refused += 1;
        expect(outcome.message).toMatch(/^[A-Z].*\.$/s);
        expect(after).toEqual(before);
        return;
      }
      accepted += 1;
      expect(after.cases - before.cases).toBe(outcome.created);
      expect(outcome.rejected.every(({ line, reason }) => line > 1 && reason.length > 0)).toBe(true);
    }),
    { numRuns: ofAll(300, 80), seed: 2026 },
  );
  console.log(`hostile files: ${refused} refused, ${accepted} taken`);
  const verification = await inOperatorScope((scope) => verifyCases(scope, orgId, now));
  expect(verification.differences).toEqual([]);
});
