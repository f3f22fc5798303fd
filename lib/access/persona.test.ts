import { expect, test } from "vitest";
import { personaAudiences, personaKey, personasOf } from "./persona";
import type { PersonViewer } from "./viewer";

const ekliden = { id: "e", slug: "ekliden", key: "EKLI", name: "Ekliden", timeZone: "Europe/Stockholm" };
const nordvik = { id: "n", slug: "nordvik", key: "NORD", name: "Nordvik", timeZone: "Europe/Stockholm" };
const tam: PersonViewer = {
  kind: "person",
  personId: "p",
  sessionId: "s",
  name: "Oskar",
  email: "oskar@example.org",
  locale: "sv",
  theme: "system",
  isSupplier: true,
  customers: [
    { ...ekliden, roles: ["tam"] },
    { ...nordvik, roles: ["change_manager"] },
  ],
};
const named = (key: string) => {
  const persona = personasOf(tam).find((candidate) => personaKey(candidate) === key);
  if (!persona) throw new Error(key);
  return persona;
};

test("an author reads as a customer's people only where they write for that customer", () => {
  const keys = personasOf(tam).map(personaKey);
  expect(keys.slice(0, 4)).toEqual(["anonymous", "signed-in", "supplier", "ekliden/end_user"]);
  expect(keys.filter((key) => key.startsWith("nordvik"))).toEqual([]);
});

test("who writes other documents than articles reads as nobody of the customer's, whose articles they could not open", () => {
  const bam: PersonViewer = { ...tam, customers: [{ ...ekliden, roles: ["bam"] }] };
  expect(personasOf(bam).map(personaKey)).toEqual(["anonymous", "signed-in", "supplier"]);
});

test("nobody without a right to write reads as anyone, nor does a customer's own staff", () => {
  expect(personasOf({ kind: "anonymous" })).toEqual([]);
  expect(personasOf({ ...tam, isSupplier: false })).toEqual([]);
  expect(personasOf({ ...tam, customers: [{ ...nordvik, roles: ["change_manager"] }] })).toEqual([]);
});

test("a persona has its own audiences and none of the author's", () => {
  expect(personaAudiences(named("anonymous"), tam)).toEqual(["public"]);
  expect(personaAudiences(named("signed-in"), tam)).toEqual(["public", "signed-in"]);
  expect(personaAudiences(named("supplier"), tam)).toEqual(["public", "signed-in", "supplier"]);
  expect(personaAudiences(named("ekliden/contract_owner"), tam)).toEqual([
    "public",
    "signed-in",
    "org:e",
    "role:end_user",
    "org:e+role:end_user",
    "role:contract_owner",
    "org:e+role:contract_owner",
  ]);
});
