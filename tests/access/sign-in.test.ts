import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { revokeOwnSessions } from "@/lib/access/commands";
import { hashPassword } from "@/lib/access/password";
import { findSession } from "@/lib/access/queries";
import { inOperatorScope, inScope, inSignInScope } from "@/lib/access/scope";
import { openSession, signInToDemonstration, signInWithIdentity, signInWithPassword } from "@/lib/access/sign-in";
import { countOwnPassword } from "@/lib/access/sign-in-limits";
import type { PersonViewer } from "@/lib/access/viewer";
import { freshDatabase } from "@/tests/fixtures/database";

freshDatabase();

const password = "fyra ord som ingen gissar";
const people = {
  anna: { id: randomUUID(), email: "anna@kund.example", status: "active" },
  disabled: { id: randomUUID(), email: "stangd@kund.example", status: "disabled" },
  sso: { id: randomUUID(), email: "sso@kund.example", status: "active" },
} as const;

beforeAll(async () => {
  const passwordHash = await hashPassword(password);
  await inOperatorScope(async ({ db }) => {
    await db.person.createMany({ data: Object.values(people).map((person) => ({ ...person, name: person.email })) });
    await db.credential.createMany({
      data: [people.anna, people.disabled].map(({ id }) => ({ personId: id, passwordHash })),
    });
  });
});

describe("signing in with a password", () => {
  it("lets the right person in, whatever the case of the address", async () => {
    expect(await signInWithPassword(" Anna@Kund.example", password, "10.0.0.1")).toEqual({
      ok: true,
      personId: people.anna.id,
    });
  });

  it.each([
    ["a wrong password", people.anna.email, "fel", "wrong_password"],
    ["an unknown person", "ingen@kund.example", password, "unknown"],
    ["a disabled person", people.disabled.email, password, "disabled"],
    ["a person who has no password", people.sso.email, password, "wrong_password"],
  ])("refuses %s", async (_what, email, typed, reason) => {
    expect(await signInWithPassword(email, typed, "10.0.0.2")).toEqual({ ok: false, reason });
  });

  it("lets none of 200 guesses in, and the victim still signs in from where they usually do", async () => {
    await signInWithPassword(people.anna.email, password, "10.1.1.1");
    const guesses = Array.from({ length: 200 }, (_, i) =>
      signInWithPassword(people.anna.email, `gissning ${i}`, `10.9.${i % 40}.${i % 7}`),
    );
    const results = await Promise.all(guesses);
    expect(results.filter((result) => result.ok)).toEqual([]);
    expect(results.some((result) => !result.ok && result.reason === "limited")).toBe(true);
    expect(await signInWithPassword(people.anna.email, password, "10.1.1.1")).toEqual({
      ok: true,
      personId: people.anna.id,
    });
  });

  it("hashes at most eight guesses from one address at one account, also when they race", async () => {
    const guesses = Array.from({ length: 40 }, (_, i) =>
      signInWithPassword("mal@kund.example", `gissning ${i}`, "10.7.7.7"),
    );
    const results = await Promise.all(guesses);
    expect(results.filter((result) => !result.ok && result.reason === "unknown")).toHaveLength(8);
  });
});

it("tries one's own password at most ten times in a quarter of an hour", async () => {
  const tries = await Promise.all(Array.from({ length: 14 }, () => countOwnPassword(people.anna.id)));
  expect(tries.filter(Boolean)).toHaveLength(10);
});

describe("single sign-on", () => {
  const identity = { provider: "https://idp.example", subject: "abc", email: people.sso.email, emailVerified: true };

  it("refuses an address the provider has not verified", async () => {
    const result = await signInWithIdentity({ ...identity, emailVerified: false });
    expect(result).toEqual({ ok: false, reason: "no_account" });
  });

  it("never makes an account", async () => {
    const result = await signInWithIdentity({ ...identity, subject: "ny", email: "ny@kund.example" });
    expect(result).toEqual({ ok: false, reason: "no_account" });
  });

  it("links a verified address once, and knows the identity afterwards even when the address has changed", async () => {
    expect(await signInWithIdentity(identity)).toEqual({ ok: true, personId: people.sso.id });
    expect(await signInWithIdentity({ ...identity, email: "nytt@kund.example" })).toEqual({
      ok: true,
      personId: people.sso.id,
    });
  });

  it("refuses a second identity with an address that is linked already", async () => {
    const result = await signInWithIdentity({ ...identity, subject: "another" });
    expect(result).toEqual({ ok: false, reason: "no_account" });
  });

  it("refuses an account with a password at the demonstration door", async () => {
    expect((await signInToDemonstration(people.anna.email)).ok).toBe(false);
  });
});

describe("sessions", () => {
  const find = (id: string) => inSignInScope((scope) => findSession(scope, id));
  const open = async () => {
    const session = await openSession(people.anna.id, "password", "test");
    if (!session) throw new Error("no session");
    return session.sessionId;
  };
  const anna: PersonViewer = {
    kind: "person",
    personId: people.anna.id,
    sessionId: "",
    name: "Anna",
    email: people.anna.email,
    locale: "sv",
    theme: "system",
    isSupplier: false,
    customers: [],
  };

  it("hold until revoked, and then not at the next request", async () => {
    const id = await open();
    expect((await find(id))?.personId).toBe(people.anna.id);
    expect(await inScope(anna, (scope) => revokeOwnSessions(scope, { id }))).toBe(1);
    expect(await find(id)).toBeNull();
  });

  it("of others cannot be revoked", async () => {
    const id = await open();
    const stranger = { ...anna, personId: people.sso.id };
    expect(await inScope(stranger, (scope) => revokeOwnSessions(scope, { id }))).toBe(0);
    expect(await find(id)).not.toBeNull();
  });

  it("end when the person is disabled", async () => {
    const id = await open();
    const setStatus = (status: "active" | "disabled") =>
      inOperatorScope(({ db }) => db.person.updateMany({ where: { id: people.anna.id }, data: { status } }));
    await setStatus("disabled");
    expect(await find(id)).toBeNull();
    await setStatus("active");
  });
});
