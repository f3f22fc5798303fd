import { beforeAll, describe, expect, test } from "vitest";
import { addCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";
import { keyFor, machine } from "../fixtures/machine";

const database = freshDatabase();
let writer: ReturnType<typeof machine>;

beforeAll(async () => {
  writer = machine((await keyFor(await addCustomer(database.admin), "write")).secret);
});

const report = { title: "Skrivaren svarar inte", service: "workplace" };

describe("a request that is not as it has to be", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["no title", { service: "mail" }, "/title", /^Send this field: a text\.$/],
    ["a short title", { ...report, title: " x " }, "/title", /^Write at least 3 letters\.$/],
    ["a long title", { ...report, title: "x".repeat(161) }, "/title", /^Write at most 160 letters\.$/],
    ["a number for a text", { ...report, title: 7 }, "/title", /^Send a text\.$/],
    ["a service of nobody", { ...report, service: "x" }, "/service", /services: workplace, network, mail\.$/],
    ["a priority of six", { ...report, priority: 6 }, "/priority", /^Send at most 5\.$/],
    ["an internal field", { ...report, internal: true }, "/internal", /no such field/],
    ["another customer's id", { ...report, orgId: "x" }, "/orgId", /no such field/],
    ["a date without offset", { ...report, openedAt: "2026-11-02 08:00" }, "/openedAt", /^Write an instant with its/],
    ["a day that is none", { ...report, openedAt: "2026-02-30T08:00:00Z" }, "/openedAt", /^Write an instant/],
    ["a time to come", { ...report, openedAt: "2090-01-01T00:00:00Z" }, "/openedAt", /^This lies in the future\.$/],
    ["a kind of none", { ...report, kind: "x" }, "/kind", /^Send one of "incident", "request"\.$/],
  ])("%s is told with its field and what to send", async (_name, body, field, detail) => {
    const answer = await writer.open(body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body.errors).toEqual([{ field, detail: expect.stringMatching(detail) }]);
  });

  test.each<[string, string, Record<string, string>, number]>([
    ["no JSON", "{", {}, 400],
    ["nothing", "", {}, 400],
    ["a list", "[]", {}, 422],
    ["a plain form", "title=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["too much", JSON.stringify({ ...report, description: "x".repeat(70_000) }), {}, 413],
    ["a name with spaces", JSON.stringify(report), { "idempotency-key": "a b" }, 400],
  ])("%s is answered with its status", async (_name, body, headers, status) => {
    expect((await writer.open(body, headers)).status).toBe(status);
  });

  test.each([
    "?limit=0",
    "?limit=201",
    "?limit=x",
    "?after=x",
    "?state=gone",
    "?x=1",
    "?limit=1&limit=2",
    "?updatedSince=now",
  ])("the list refuses %s with the parameter's name", async (query) => {
    const { status, body } = await writer.list(query);
    expect([status, body.errors.length]).toEqual([422, 1]);
  });
});
