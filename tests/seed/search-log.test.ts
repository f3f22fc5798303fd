import { expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { organisations, orgId } from "@/prisma/seed/organisations";
import { writeSearchLog } from "@/prisma/seed/search-log";
import { searchWords, secondThoughts } from "@/prisma/seed/search-words";
import { readContent } from "@/scripts/check-content";
import { freshDatabase } from "@/tests/fixtures/database";

freshDatabase();

it("two months of searches, which open articles that ship, and end at the world's present", async () => {
  const shipped = new Set(readContent().files.map(({ key }) => key));
  const opened = [...searchWords, ...secondThoughts.flat()].flatMap(({ opens }) => opens ?? []);
  expect(opened.filter((key) => !shipped.has(key))).toEqual([]);

  const rows = await inOperatorScope(async (scope) => {
    await writeSearchLog(scope);
    return scope.db.searchLog.findMany();
  });
  expect(rows.length).toBeGreaterThan(900);
  const present = Date.parse("2026-11-20T15:00:00+01:00");
  expect(rows.filter(({ createdAt }) => createdAt.getTime() > present + 120_000)).toEqual([]);
  expect(rows.filter(({ place, query }) => (place === "case") !== (query === ""))).toEqual([]);
  const known = new Set(organisations.flatMap(({ slug }) => (slug === "fjallnat" ? [] : orgId(slug))));
  expect(rows.filter((row) => row.orgId !== null && !known.has(row.orgId))).toEqual([]);
});
