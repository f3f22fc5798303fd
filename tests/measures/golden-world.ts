import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inOperatorScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import type { CaseEvent } from "@/lib/sla/events";
import { addCustomer, operatorContext, type TestCustomer } from "../fixtures/customer";
import { stockholm } from "../fixtures/local-time";

/** The moment at which the golden figures are read. */
export const goldenNow = stockholm("2026-11-23 12:00");

type Told = [kind: "first_response" | "resolved" | "reopened" | "customer_writes" | "waits" | "note", at: string];

function caseOf(key: string, openedAt: string, told: Told[], changes: Partial<CaseDraft> = {}): CaseDraft {
  const events = told.map(([kind, when]): CaseEvent => {
    const at = stockholm(when);
    if (kind === "customer_writes") return { kind: "message", at, direction: "in", internal: false };
    if (kind === "note") return { kind: "message", at, direction: "out", internal: true };
    if (kind === "waits") return { kind: "waiting_started", at, reason: "customer" };
    return { kind, at };
  });
  const opened: CaseEvent = { kind: "opened", at: stockholm(openedAt), priority: 3, service: "mail" };
  return {
    ...{
      source: "portal",
      externalKey: key,
      title: key,
      category: "Utskrift",
      requesterName: "Elsa",
      channel: "phone",
      ...changes,
    },
    events: [opened, ...events].map((event) => ({ event })),
  };
}

/** Office hours are Monday to Friday 08–17. 7 September 2026 is a Monday. */
const cases: CaseDraft[] = [
  // Answered after 1 h, the same in both times. Resolved at the first contact.
  caseOf("a", "2026-09-07 09:00", [
    ["first_response", "2026-09-07 10:00"],
    ["resolved", "2026-09-07 12:00"],
  ]),
  // Answered after 30 min; the customer had to write again.
  caseOf(
    "b",
    "2026-09-08 09:00",
    [
      ["first_response", "2026-09-08 09:30"],
      ["customer_writes", "2026-09-08 10:00"],
      ["resolved", "2026-09-08 12:00"],
    ],
    { requesterName: "Ulf" },
  ),
  // Friday 16:00 to Monday 09:00: 2 office hours, 65 on the wall clock. Waited for the customer.
  caseOf("c", "2026-09-11 16:00", [
    ["first_response", "2026-09-14 09:00"],
    ["waits", "2026-09-14 09:30"],
    ["resolved", "2026-09-15 12:00"],
  ]),
  // Reopened and resolved again: not at the first contact.
  caseOf(
    "d",
    "2026-09-21 09:00",
    [
      ["first_response", "2026-09-21 13:00"],
      ["resolved", "2026-09-21 14:00"],
      ["reopened", "2026-09-22 09:00"],
      ["resolved", "2026-09-22 10:00"],
    ],
    { category: "Konto", channel: "portal" },
  ),
  // Opened in September, answered in October, unresolved. A note among colleagues is nothing new for the customer.
  caseOf(
    "e",
    "2026-09-30 16:00",
    [
      ["first_response", "2026-10-01 09:00"],
      ["note", "2026-10-20 09:00"],
    ],
    { requesterName: "Ulf" },
  ),
  // Without a category, another service; answered on 30 October, unresolved.
  caseOf("f", "2026-10-30 09:00", [["first_response", "2026-10-30 10:00"]], { category: undefined }),
];

const line = (month: string, amount: number, currency = "SEK") => ({ month, amount, currency });

/** Writes the golden customer and another whose data must never count. */
export async function writeGolden(url: string): Promise<TestCustomer> {
  const org = await addCustomer(url);
  const other = await addCustomer(url, { slug: "annan", key: "ANN" });
  const run = runner(url);
  await inOperatorScope((scope) => storeCases(scope, org.id, cases, goldenNow));
  await writeMoney(run, org, [
    line("2026-01", 100_000),
    line("2026-01", -10_000),
    line("2026-02", 120_000),
    line("2026-02", 5, "EUR"),
  ]);
  await run(
    "insert into budget_row (org_id, year, currency, cost_centre, amount, updated_at) values ($1, 2026, 'SEK', 'A', 900000, now()), ($1, 2026, 'SEK', 'B', 300000, now())",
    [org.id],
  );
  await run(
    "insert into customer_reads (org_id, day, n) values ($1, '2026-09-30', 3), ($1, '2026-10-01', 4), ($1, '2026-10-31', 5), ($2, '2026-10-02', 90)",
    [org.id, other.id],
  );
  await writeSearches(run, org, other);
  return org;
}

type Run = (statement: string, values: unknown[]) => Promise<Record<string, string>[]>;

function runner(url: string): Run {
  return async (statement, values) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("select set_config('app.context', $1, false)", [operatorContext]);
      return (await client.query(statement, values)).rows;
    } finally {
      await client.end();
    }
  };
}

async function writeMoney(run: Run, org: TestCustomer, lines: ReturnType<typeof line>[]) {
  await run(
    "insert into contract (org_id, id, number, name, from_date, currency, notice_months) values ($1, $2, 'A', 'A', '2026-01-01', 'SEK', 3)",
    [org.id, randomUUID()],
  );
  const [invoice, asker] = [randomUUID(), randomUUID()];
  await run(
    "insert into invoice (org_id, id, seller, number, kind, issued_on, currency, net, vat, vat_rates, source, digest) values ($1, $2, 'S', '1', 'invoice', '2026-03-01', 'SEK', 1, 0, '[]', 'test', 'x')",
    [org.id, invoice],
  );
  for (const [index, { month, amount, currency }] of lines.entries()) {
    await run(
      "insert into invoice_line (org_id, id, invoice_id, position, month, currency, kind, text, quantity, unit_price, amount, exact, vat_rate) values ($1, $2, $3, $4, $5, $6, 'recurring', 'x', 1, 1, $7, 1, 25)",
      [org.id, randomUUID(), invoice, index + 1, month, currency, amount],
    );
  }
  const [first] = await run("select id from invoice_line where org_id = $1 limit 1", [org.id]);
  const question = (number: number, asked: string, answered: string | null) =>
    run(
      "insert into price_question (org_id, id, number, line_id, state, asked_by_id, asked_at, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
      [org.id, randomUUID(), number, first?.id, answered ? "answered" : "open", asker, asked, answered],
    );
  await question(1, "2026-09-10T10:00:00Z", "2026-09-20T10:00:00Z");
  await question(2, "2026-09-25T22:00:00Z", "2026-10-05T10:00:00Z");
  await question(3, "2026-10-28T23:00:00Z", null);
}

/** Four searches of the customer in October, two answered; a visit that ended well, one that ended in a case all the same. */
async function writeSearches(run: Run, org: TestCustomer, other: TestCustomer) {
  const [well, badly] = [randomUUID(), randomUUID()];
  const rows: [trace: string, at: string, place: string, outcome: string, orgId: string | null][] = [
    [well, "2026-10-05T08:00:00Z", "page", "opened", org.id],
    [well, "2026-10-05T08:05:00Z", "case", "solved", org.id],
    [badly, "2026-10-06T08:00:00Z", "page", "solved", org.id],
    [badly, "2026-10-06T08:10:00Z", "case", "case", org.id],
    [randomUUID(), "2026-10-07T08:00:00Z", "instant", "none", org.id],
    // 23:30 UTC on the last of October is 00:30 on the first of November in Stockholm.
    [randomUUID(), "2026-10-31T23:30:00Z", "page", "opened", org.id],
    [randomUUID(), "2026-09-30T22:30:00Z", "page", "case", org.id],
    [randomUUID(), "2026-10-08T08:00:00Z", "page", "opened", other.id],
    [randomUUID(), "2026-10-08T08:00:00Z", "page", "opened", null],
  ];
  for (const [trace, at, place, outcome, orgId] of rows) {
    await run(
      "insert into search_log (id, trace, lang, query, place, hits, outcome, org_id, created_at, updated_at) values ($1, $2, 'sv', $3, $4, 1, $5, $6, $7, $7)",
      [randomUUID(), trace, place === "case" ? "" : "skrivare", place, outcome, orgId, at],
    );
  }
}
