import { Client } from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import { ask, asked, askTogether } from "@/lib/access/ask-queries";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
let own: TestCustomer;
let other: TestCustomer;

beforeAll(async () => {
  own = await addCustomer(database.job);
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
});

interface Row {
  n: number;
  amount: string;
  at: Date | string;
  says: string;
}

const instant = Date.UTC(2026, 9, 25, 0, 59, 59, 987);

/** Three rows, the last first; the amount of each is one more than a floating-point number holds exactly. */
const rowsAsked = (says: string) =>
  asked(
    Prisma.sql`with numbers as (select n from generate_series(1, 3) as n)
      select n, (9007199254740992 + n)::text as amount, ${new Date(instant)}::timestamptz + n * interval '1 hour' as at,
        ${says} as says
      from numbers order by n desc`,
    (rows: Row[]) =>
      rows.map(({ amount, at, ...row }) => ({ ...row, amount: BigInt(amount), at: new Date(at).getTime() })),
  );
const noneAsked = asked(Prisma.sql`select 1 as n where false`, (rows: { n: number }[]) => rows);

it("tells together what it tells alone, to the hundredth and the millisecond, in its order", async () => {
  // 2026-10-25 is the night in which the clocks are set back.
  const says = "'); select 1; --\"";
  const expected = [3, 2, 1].map((n) => {
    return { n, says, amount: 9_007_199_254_740_992n + BigInt(n), at: instant + n * 3_600_000 };
  });
  await inOperatorScope(async (scope) => {
    expect(await ask(scope, rowsAsked(says))).toEqual(expected);
    expect(await askTogether(scope, { none: noneAsked, rows: rowsAsked(says), more: rowsAsked("ö") })).toEqual({
      none: [],
      rows: expected,
      more: expected.map((row) => ({ ...row, says: "ö" })),
    });
  });
});

it("is one round trip, whose words hold none of the values", async () => {
  await inOperatorScope(async (scope) => {
    const sent = vi.spyOn(Client.prototype, "query");
    await askTogether(scope, { rows: rowsAsked("hemligt"), more: rowsAsked("hemligt") });
    const statements = sent.mock.calls.map(([statement]) => JSON.stringify(statement, ["text"]));
    sent.mockRestore();
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain("hemligt");
  });
});

it("is held by row-level security like every other statement", async () => {
  const everybody = asked(
    Prisma.sql`select slug from organisation where kind = 'customer' order by slug`,
    (rows: { slug: string }[]) => rows.map(({ slug }) => slug),
  );
  const seenBy = (of: TestCustomer) =>
    inScope(staff([of], ["it_manager"]), (scope) => askTogether(scope, { everybody, again: everybody }));
  expect(await seenBy(own)).toEqual({ everybody: [own.slug], again: [own.slug] });
  expect(await seenBy(other)).toEqual({ everybody: ["soder"], again: ["soder"] });
});
