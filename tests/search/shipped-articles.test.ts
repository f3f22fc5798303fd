import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { disconnect } from "@/lib/db";
import type { Lang } from "@/lib/knowledge/source/schema";
import { startThrowawayPostgres } from "@/scripts/embedded/throwaway.mjs";
import { syncContent } from "@/scripts/sync-content";
import { type Found, keysOf, searchAs } from "@/tests/fixtures/search";

let stop: () => Promise<void>;
const anonymous: Viewer = { kind: "anonymous" };

beforeAll(async () => {
  const postgres = await startThrowawayPostgres();
  stop = postgres.stop;
  process.env.DATABASE_APP_URL = postgres.urls.app;
  process.env.DATABASE_JOB_URL = postgres.urls.job;
  process.env.NEXTAUTH_SECRET = "only for this test, which signs nothing in";
  await syncContent();
});

afterAll(async () => {
  await disconnect();
  await stop?.();
});

function search(query: string, lang: Lang): Promise<Found> {
  return searchAs(anonymous, query, lang);
}

describe("the article a person means comes first", () => {
  test.each<[Lang, string, string]>([
    ["sv", "byta lösenord", "change-password"],
    ["sv", "lösenordet", "change-password"],
    ["sv", "lösenordsbyte", "change-password"],
    ["sv", "losenord", "change-password"],
    ["sv", "losnord", "change-password"],
    ["sv", "glömt mitt lösenord", "change-password"],
    ["sv", "hur byter jag lösenord på datorn", "change-password"],
    ["sv", "låst konto", "change-password"],
    ["sv", "skrivaren", "printing"],
    ["sv", "skrivarn", "printing"],
    ["sv", "skriva ut", "printing"],
    ["sv", "utskrifterna", "printing"],
    ["sv", "vpn", "connect-vpn"],
    ["sv", "jobba hemifrån", "connect-vpn"],
    ["sv", "anslutningen till vpn", "connect-vpn"],
    ["sv", "tvåstegsverifiering", "set-up-mfa"],
    ["sv", "autentisering i två steg", "set-up-mfa"],
    ["sv", "authenticator", "set-up-mfa"],
    ["sv", "boka mötesrum", "calendar-and-rooms"],
    ["sv", "rumsbokning", "calendar-and-rooms"],
    ["sv", "kalendrarna", "calendar-and-rooms"],
    ["sv", "delade postlådor", "shared-and-full-mailbox"],
    ["sv", "postlådan full", "shared-and-full-mailbox"],
    ["sv", "inget ljud i teams", "teams-meetings"],
    ["sv", "mikrofonen", "teams-meetings"],
    ["sv", "nyanställd", "new-employee"],
    ["sv", "beställa dator", "order-equipment-and-access"],
    ["sv", "beställningen av en ny skärm", "order-equipment-and-access"],
    ["sv", "misstänkt mejl", "report-security-incident"],
    ["sv", "säkerhetsincidenter", "report-security-incident"],
    ["sv", "återställa fil", "save-and-restore-files"],
    ["sv", "borttagna filer onedrive", "save-and-restore-files"],
    ["sv", "jobbtelefonen", "work-phone"],
    ["sv", "mobil", "work-phone"],
    ["sv", "lösen", "change-password"],
    ["sv", "skri", "printing"],
    ["en", "change password", "change-password"],
    ["en", "passwrod", "change-password"],
    ["en", "forgot my password", "change-password"],
    ["en", "printer", "printing"],
    ["en", "printing problems", "printing"],
    ["en", "connect to vpn from home", "connect-vpn"],
    ["en", "book a meeting room", "calendar-and-rooms"],
    ["en", "mailbox full", "shared-and-full-mailbox"],
    ["en", "shared mailboxes", "shared-and-full-mailbox"],
    ["en", "no sound in teams", "teams-meetings"],
    ["en", "restore deleted files", "save-and-restore-files"],
    ["en", "phishing", "report-security-incident"],
    ["en", "new collegue", "new-employee"],
    ["en", "order a laptop", "order-equipment-and-access"],
    ["en", "lost phone", "work-phone"],
    ["en", "two-step verification", "set-up-mfa"],
    ["en", "authent", "set-up-mfa"],
  ])("%s: %s → %s", async (lang, query, key) => {
    const answer = await search(query, lang);
    expect((await keysOf(answer.hits))[0]).toBe(key);
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  });
});

test("a hit leads to the heading and marks what matched", async () => {
  const answer = await search("glömt lösenord", "sv");
  const [hit] = answer.hits;
  expect(hit?.sections[0]?.anchor).toBe("aterstall-ett-losenord-du-har-glomt");
  expect(hit?.title.filter((part) => part.hit).map((part) => part.text.toLowerCase())).toContain("lösenord");
});

test("a misspelling is told, and what matches nothing gets the nearest articles", async () => {
  expect((await search("losnord", "sv")).corrected).toBe("lösenord");
  const nothing = await search("qwzxv", "sv");
  expect(nothing.hits).toEqual([]);
  expect(nothing.total).toBe(0);
});

test.each(["", "   ", "'", "\\", "a & | !", "<script>", "%", "_", "x".repeat(5000), "\u0000", "den och att", ":*"])(
  "%j is a query like any other",
  async (query) => {
    const answer = await search(query, "sv");
    expect(answer.total).toBeGreaterThanOrEqual(0);
  },
);

test("a second synchronisation changes nothing", async () => {
  expect(await syncContent()).toMatchObject({ written: [], archived: [] });
});
