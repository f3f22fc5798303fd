import { expect, test } from "vitest";
import { databaseUrls } from "./urls.mjs";
import { versionComplaint } from "./version.mjs";

const secret = "a secret that only this test knows";
const address = "postgresql://owner:pass@db.example:5433/portal";

test("the runtime roles have passwords of their own, the same for the same secret", () => {
  const { owner, app, job } = databaseUrls({ DATABASE_URL: address, NEXTAUTH_SECRET: secret });
  expect(owner).toBe(address);
  expect(app).toMatch(/^postgresql:\/\/samverkan_app:[\w-]{43}@db\.example:5433\/portal$/);
  expect(new URL(app).password).not.toBe(new URL(job).password);
  expect(databaseUrls({ DATABASE_URL: address, NEXTAUTH_SECRET: secret }).app).toBe(app);
});

test.each([
  "portal",
  "mysql://owner:pass@db.example/portal",
  "postgresql://db.example:5433",
  "postgresql://owner@db.example/",
])("%s is no address of a database", (url) => {
  expect(() => databaseUrls({ DATABASE_URL: url, NEXTAUTH_SECRET: secret })).toThrow(
    "DATABASE_URL is no address of a Postgres database",
  );
});

test.each([undefined, "short"])("the secret %s is refused, also when the addresses of the roles are given", (value) => {
  const env = { DATABASE_URL: address, DATABASE_APP_URL: address, DATABASE_JOB_URL: address, NEXTAUTH_SECRET: value };
  expect(() => databaseUrls(env)).toThrow("NEXTAUTH_SECRET is needed too");
});

test.each([
  [140_012, "14.12", "Postgres 14.12 is too old; Samverkan needs 15 or newer."],
  [150_000, "15.0", null],
  [180_004, "18.4", null],
])("the server version %i", async (number, text, complaint) => {
  const client = { query: () => Promise.resolve({ rows: [{ number, text }] }) };
  expect(await versionComplaint(client)).toBe(complaint);
});

test("the addresses of the two runtime roles are given together", () => {
  const env = { DATABASE_URL: address, DATABASE_APP_URL: address, NEXTAUTH_SECRET: secret };
  expect(() => databaseUrls(env)).toThrow("both DATABASE_APP_URL and DATABASE_JOB_URL");
});
