import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Client } from "@/tests/server/browser-like";
import { type Account, type IdentityProvider, startIdentityProvider } from "@/tests/server/identity-provider";
import { freePort, type Portal, startPortal } from "@/tests/server/portal";

let idp: IdentityProvider;
let portal: Portal;

beforeAll(async () => {
  const port = await freePort();
  idp = await startIdentityProvider(() => `http://localhost:${port}/api/auth/callback/oidc`);
  portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next", {
    PORT: String(port),
    AUTH_OIDC_ISSUER: idp.issuer,
    AUTH_OIDC_CLIENT_ID: idp.client.id,
    AUTH_OIDC_CLIENT_SECRET: idp.client.secret,
    AUTH_OIDC_NAME: "Kommunens inloggning",
  });
});
afterAll(async () => {
  await portal?.stop();
  await idp?.stop();
});

/** Goes to the provider and back as a browser would; returns the client and the last address on the portal. */
async function signInAs(account: Account, tamper: (callback: URL) => void = () => undefined) {
  idp.account = account;
  const browser = new Client(portal.origin);
  const { csrfToken } = (await (await browser.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, json: "true" });
  const begun = await browser.fetch("/api/auth/signin/oidc", { method: "POST", body, headers: browser.ownHeaders });
  let next = ((await begun.json()) as { url: string }).url;
  const atProvider = new Client(idp.issuer);
  while (!next.startsWith(portal.origin)) {
    const response = await atProvider.fetch(next);
    const location = response.headers.get("location");
    if (!location) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    next = new URL(location, next).toString();
  }
  const callback = new URL(next);
  tamper(callback);
  const response = await browser.fetch(callback.toString());
  return { browser, landed: response.headers.get("location") ?? "" };
}

/** The page at which a chain of redirects ends. */
async function follow(browser: Client, from: string): Promise<string> {
  let response = await browser.fetch(from);
  for (let hops = 0; hops < 5 && response.headers.has("location"); hops++) {
    response = await browser.fetch(new URL(response.headers.get("location") ?? "", browser.origin).toString());
  }
  return response.text();
}

const known: Account = { sub: "idp-1", email: "lars-ake.nykvist@ekliden.example", email_verified: true };

describe("single sign-on against a real OpenID provider", () => {
  it("is offered on the sign-in page by its name", async () => {
    expect(await (await new Client(portal.origin).fetch("/sign-in")).text()).toContain("Kommunens inloggning");
  });

  it("lets in a person whom the portal knows by a verified address", async () => {
    const { browser } = await signInAs(known);
    const page = await browser.fetch("/o/ekliden/sla");
    expect(page.status).toBe(200);
    expect(await (await browser.fetch("/account")).text()).toContain("Lars-Åke Nykvist");
  });

  it("knows the identity afterwards, whatever address the provider then gives", async () => {
    const { browser } = await signInAs({ ...known, email: "nytt.namn@ekliden.example" });
    expect(await (await browser.fetch("/account")).text()).toContain("Lars-Åke Nykvist");
  });

  it.each([
    [
      "an address the provider has not verified",
      { sub: "idp-2", email: "fatima.al-masri@ekliden.example", email_verified: false },
    ],
    ["a stranger", { sub: "idp-3", email: "okand@annan.example", email_verified: true }],
    ["a disabled person", { sub: "idp-4", email: "gunnar.ahlmo@ekliden.example", email_verified: true }],
  ])("refuses %s, with a reason on the sign-in page", async (_who, account) => {
    const { browser, landed } = await signInAs(account);
    expect(landed).toMatch(/\/sign-in\?error=(no_account|disabled)/);
    expect((await browser.fetch("/account")).status).toBe(307);
  });

  it.each([
    ["a state that is not ours", (url: URL) => url.searchParams.set("state", "x".repeat(43))],
    ["a code that was not given", (url: URL) => url.searchParams.set("code", "x".repeat(43))],
  ])("refuses %s", async (_what, tamper) => {
    const { browser, landed } = await signInAs(known, tamper);
    expect(await follow(browser, landed)).toContain("Inloggningstjänsten svarade inte som den skulle.");
    expect((await browser.fetch("/account")).status).toBe(307);
  });
});
