import { expect, test } from "vitest";
import { checkLayout } from "./check.mjs";
import type { exceptions as ours } from "./exceptions.mjs";
import { parseSource } from "./source.mjs";

/** The findings in these files, adapters' register left out: it speaks of files that are not among them. */
function findings(files: Record<string, string>, exceptions: typeof ours = []): string[] {
  const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
  return checkLayout(sources, exceptions)
    .filter(({ file }) => file !== "scripts/layout/adapters.mjs")
    .map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

const effect = 'import "server-only";\n';

test.each([
  [
    "a noun imports a later noun",
    { "lib/sla/fold.ts": 'import { a } from "@/lib/cases/b";' },
    "direction lib/sla/fold.ts:1",
  ],
  [
    "lib imports the interface",
    { "lib/sla/fold.ts": 'import { a } from "@/components/ui/b";' },
    "direction lib/sla/fold.ts:1",
  ],
  [
    "a room of a noun imports a later room",
    { "lib/knowledge/source/fence.ts": 'import { a } from "@/lib/knowledge/writing/b";' },
    "direction lib/knowledge/source/fence.ts:1",
  ],
  [
    "a file lies outside the rooms of its noun",
    { "lib/knowledge/fence.ts": 'import { a } from "@/lib/knowledge/source/b";' },
    "direction lib/knowledge/fence.ts:1",
  ],
  [
    "a component asks a loader",
    { "components/sla/a.tsx": 'import { a } from "@/lib/sla/loaders";' },
    "direction components/sla/a.tsx:1",
  ],
  ["a page skips the loader", { "app/page.tsx": 'import { a } from "@/lib/sla/queries";' }, "direction app/page.tsx:1"],
  [
    "queries look at the request",
    { "lib/sla/queries.ts": `${effect}import { a } from "./loaders";` },
    "direction lib/sla/queries.ts:2",
  ],
  [
    "queries do not say they have effects",
    { "lib/sla/queries.ts": "export const a = 1;" },
    "vocabulary lib/sla/queries.ts:1",
  ],
  ["an adapter is not listed", { "lib/sla/printer.ts": effect }, "vocabulary lib/sla/printer.ts:1"],
  ["an action hides under another name", { "lib/sla/save.ts": '"use server";' }, "vocabulary lib/sla/save.ts:1"],
  ["a pure file imports node", { "lib/sla/fold.ts": 'import { a } from "node:fs";' }, "purity lib/sla/fold.ts:1"],
  [
    "a pure file imports React over several lines",
    { "lib/sla/fold.ts": 'import {\n  a,\n} from "react";' },
    "purity lib/sla/fold.ts:1",
  ],
  ["a pure file reads the clock", { "lib/sla/fold.ts": "\nconst now = Date.now();" }, "purity lib/sla/fold.ts:2"],
  ["a pure file makes a date of now", { "lib/sla/fold.ts": "const now = new Date();" }, "purity lib/sla/fold.ts:1"],
  ["a pure file throws dice", { "lib/sla/fold.ts": "const a = Math.random();" }, "purity lib/sla/fold.ts:1"],
  [
    "a page draws with the chart library",
    { "app/page.tsx": 'import { BarChart } from "@tremor/react";' },
    "door app/page.tsx:1",
  ],
  [
    "a noun opens the database itself",
    { "lib/sla/queries.ts": `${effect}import { a } from "@/lib/db";` },
    "door lib/sla/queries.ts:2",
  ],
  ["a page reads a setting", { "app/page.tsx": "const a = process.env.PORT;" }, "word app/page.tsx:1"],
  ["a statement is glued together", { "scripts/a.mjs": "db.$queryRawUnsafe(text)" }, "word scripts/a.mjs:1"],
  ["a file grows", { "app/page.tsx": "\n".repeat(300) }, "size app/page.tsx:250"],
  ["a barrel", { "components/ui/index.ts": 'export * from "./button";' }, "barrel components/ui/index.ts:1"],
])("is found: %s", (_what, files, finding) => {
  expect(findings(files)).toContain(finding);
});

test("what is allowed is not found", () => {
  const files = {
    "lib/cases/view.ts":
      'import type { Row } from "@/lib/generated/prisma/client";\nimport { fold } from "@/lib/sla/fold";',
    "lib/sla/fold.ts":
      'import * as z from "zod";\n// Date.now() would be wrong here\nexport const at = (now: number) => new Date(now);',
    "lib/sla/queries.ts": `${effect}import { Prisma } from "@/lib/generated/prisma/client";`,
    "app/page.tsx": 'import { loadSla } from "@/lib/sla/loaders";',
    "app/api/v1/cases/route.ts": 'import { listCases } from "@/lib/cases/queries";',
    "lib/sla/fold.test.ts": 'import { readFileSync } from "node:fs";\nconst now = Date.now();',
  };
  expect(findings(files)).toEqual([]);
});

test("an exception excuses one rule in one file, and is a finding itself once nothing needs it", () => {
  const files = { "lib/sla/fold.ts": "const now = Date.now();" };
  const excuse = { rule: "purity", file: "lib/sla/fold.ts", reason: "shown here" };
  expect(findings(files, [excuse])).toEqual([]);
  expect(findings({ "lib/sla/fold.ts": "export const a = 1;" }, [excuse])).toEqual([
    "exception scripts/layout/exceptions.mjs:1",
  ]);
});

test("files that import each other in a circle are found once, with the way round", () => {
  const files = {
    "lib/sla/a.ts": 'import { b } from "./b";',
    "lib/sla/b.ts": 'import { c } from "./c";',
    "lib/sla/c.ts": 'import { a } from "./a";',
    "lib/sla/d.ts": 'import type { A } from "./e";',
    "lib/sla/e.ts": 'import { d } from "./d";',
  };
  expect(findings(files)).toEqual(["cycle lib/sla/a.ts:1"]);
});
