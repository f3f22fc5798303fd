import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { verifyCases } from "@/lib/cases/verify";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { type Answered, keyFor, machine } from "../fixtures/machine";
import { ofAll } from "../fixtures/whole";

const database = freshDatabase();

/** A key may ask 600 times a minute in one process. */
const keys = 24;
/** Ten thousand have to pass; so many take longer than every run of the suite can give them. */
const bodies = ofAll(10_000, 1_000);
const atOnce = 8;

const machines: ReturnType<typeof machine>[] = [];
let orgId = "";

beforeAll(async () => {
  const customer = await addCustomer(database.admin);
  orgId = customer.id;
  for (let n = 0; n < keys; n += 1) machines.push(machine((await keyFor(customer, "write")).secret));
  for (const one of machines.slice(0, 3)) await one.open({ title: "Att hända något med", service: "mail" });
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    "\0",
    "\ud800",
    "\u202e",
    "'; drop table cases; --",
    "=1+1",
    "{{7*7}}",
    "<script>",
    "x".repeat(30_000),
  ),
);
const instant = fc.oneof(
  fc.date({ min: new Date(-8e14), max: new Date(8e14), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom("2026-02-30T00:00:00Z", "2026-11-28T09:30:00+14:00", "2026-11-01T00:00:00Z", "0000-00-00", "now"),
);
const small = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.double(), fc.maxSafeInteger());
const service = fc.constantFrom("mail", "network", "workplace", "none", "__proto__");
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, small, instant);

/** Mostly right, so that what is wrong is met deep inside; any field may be anything. */
const fieldsOf = (fields: Record<string, fc.Arbitrary<unknown>>, always: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: anything }),
      ]),
    ),
    { requiredKeys: [...always] },
  );

const newCase = fieldsOf(
  {
    title: fc.oneof(fc.string({ minLength: 3, maxLength: 100 }), text),
    service,
    description: text,
    priority: small,
    kind: fc.constantFrom("incident", "request", "x"),
    category: text,
    requesterName: text,
    externalKey: fc.oneof(text, fc.constantFrom("a", "b")),
    openedAt: instant,
    attributes: fc.dictionary(text, text, { maxKeys: 4 }),
  },
  ["title", "service"],
);
const kinds = [
  ...["message", "first_response", "assigned", "priority_changed", "service_changed", "waiting_started"],
  ...["waiting_ended", "resolved", "reopened", "closed", "escalated", "excluded", "opened", "x"],
];
const newEvent = fieldsOf(
  {
    kind: fc.constantFrom(...kinds),
    at: instant,
    text,
    direction: fc.constantFrom("in", "out", "x"),
    automatic: fc.boolean(),
    author: text,
    to: text,
    priority: small,
    service,
    reason: fc.constantFrom("customer", "third_party", "maintenance", "x"),
    level: small,
  },
  ["kind"],
).map((event) => prune(event));
const raw = fc.oneof(
  text,
  fc.json({ maxDepth: 6 }),
  fc.constantFrom("{", '{"a":1e999}', "[".repeat(20_000), '{"title":"\\ud800x"}', '{"__proto__":{}}', "\u{1f600}"),
);

/** Fields that belong to the kind alone stay, so that half of the events are right. */
function prune(event: Record<string, unknown>): Record<string, unknown> {
  const own: Record<string, string[]> = {
    message: ["text", "direction", "automatic"],
    assigned: ["to"],
    priority_changed: ["priority"],
    service_changed: ["service"],
    waiting_started: ["text", "reason"],
    resolved: ["text"],
    reopened: ["text"],
    escalated: ["level"],
  };
  const kept = own[String(event.kind)];
  if (!Object.hasOwn(own, String(event.kind)) || !kept) return event;
  return Object.fromEntries(Object.entries(event).filter(([name]) => ["kind", "at", "author", ...kept].includes(name)));
}

const plainCase = fieldsOf({ title: fc.string({ minLength: 5, maxLength: 90 }), service, description: text }, [
  "title",
  "service",
]);

const request = fc.oneof(
  { weight: 2, arbitrary: fc.record({ to: fc.constant("open" as const), ref: fc.constant(""), body: plainCase }) },
  { weight: 40, arbitrary: fc.record({ to: fc.constant("open" as const), ref: fc.constant(""), body: newCase }) },
  {
    weight: 50,
    arbitrary: fc.record({
      to: fc.constant("record" as const),
      ref: fc.constantFrom("NORD-1", "NORD-2"),
      body: newEvent,
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      to: fc.constantFrom("open" as const, "record" as const),
      ref: fc.oneof(text, fc.constant("NORD-3")),
      body: raw,
    }),
  },
);

test(`${bodies} generated bodies are stored or refused with a sentence, and never fail`, {
  timeout: 600_000,
}, async () => {
  const asked = fc.sample(request, { numRuns: bodies, seed: 20_261_128 });
  const counts = new Map<number, number>();
  const failed: string[] = [];
  const began = performance.now();
  for (let at = 0; at < asked.length; at += atOnce) {
    const answers = await Promise.all(
      asked.slice(at, at + atOnce).map(async ({ to, ref, body }, index) => {
        const own = machines[(at + index) % keys] as ReturnType<typeof machine>;
        const answer = await (to === "open" ? own.open(body) : own.record(ref, body));
        return { answer, body };
      }),
    );
    for (const { answer, body } of answers) {
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      if (!isGood(answer))
        failed.push(`${answer.status} ${answer.text.slice(0, 200)} for ${JSON.stringify(body).slice(0, 300)}`);
    }
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${asked.length} generated bodies in ${seconds} s: ${JSON.stringify(Object.fromEntries(counts))}`);
  expect(failed.slice(0, 3)).toEqual([]);
  expect(counts.get(201)).toBeGreaterThan(bodies / 100);
  expect(counts.get(422)).toBeGreaterThan(bodies / 20);
  // What was taken is what its events say.
  const { cases, differences } = await inOperatorScope((scope) => verifyCases(scope, orgId, Date.now()));
  expect(cases).toBeGreaterThan(bodies / 400);
  expect(differences).toEqual([]);
});

function isGood({ status, body, headers }: Answered): boolean {
  if (status === 201) return true;
  const isProblem = headers.get("content-type") === "application/problem+json" && typeof body.detail === "string";
  const says =
    status !== 422 || body.errors === undefined || body.errors.every(({ detail }: { detail: string }) => detail);
  return [400, 404, 409, 413, 422].includes(status) && isProblem && says;
}
