import { type BrowserContext, test as base, expect } from "@playwright/test";

export { expect };

export interface Watch {
  /** A refusal that the journey is about: the browser writes one to the console for every such answer. */
  allow(status: number, path: string | RegExp): void;
}

interface Fixtures {
  /** Signs a demonstration person in without clicking; the journeys of signing in itself click. */
  signIn(email: string): Promise<void>;
  /** Fails the journey on whatever a person would only see in the console. */
  watch: Watch;
  /** Where the portal is served. */
  origin: string;
}

export const test = base.extend<Fixtures>({
  origin: async ({ baseURL }, use) => {
    await use(baseURL ?? "");
  },
  watch: [
    async ({ context, origin }, use) => {
      const watched = await watch(context, origin);
      await use(watched);
      expect(watched.problems, "console, page errors, content security policy, server errors").toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context, origin }, use) => {
    await use((email) => signInTo(context, origin, email));
  },
});

/** Puts a session of this person into the context's cookies. */
export async function signInTo(context: BrowserContext, origin: string, email: string): Promise<void> {
  const { request } = context;
  const { csrfToken } = (await (await request.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await request.post(`${origin}/api/auth/callback/demo`, {
    form: { email, csrfToken, json: "true" },
    headers: { origin, "sec-fetch-site": "same-origin" },
  });
  const { url = "" } = (await answer.json()) as { url?: string };
  expect(url, `${email} is signed in`).not.toContain("error");
}

async function watch(context: BrowserContext, origin: string): Promise<Watch & { problems: string[] }> {
  const problems: string[] = [];
  const allowed: { status: number; path: string | RegExp }[] = [];
  const isAllowed = (status: number, url: string) => {
    const { pathname } = new URL(url);
    return allowed.some((one) => {
      const isPath = typeof one.path === "string" ? one.path === pathname : one.path.test(pathname);
      return one.status === status && isPath;
    });
  };

  // The report says more than the browser's own line does, and comes even where that line is left out.
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
      console.error(`content security policy: ${effectiveDirective} refused ${blockedURI} in ${sourceFile}`),
    );
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const status = Number(/responded with a status of (\d+)/.exec(message.text())?.[1]);
    const { url } = message.location();
    if (status && isAllowed(status, url)) return;
    problems.push(`console: ${message.text()} (${url})`);
  });
  context.on("weberror", (error) => problems.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on("response", (response) => {
    const isOwn = response.url().startsWith(origin);
    if (isOwn && response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left takes its unanswered requests with it.
    if (reason !== "net::ERR_ABORTED") problems.push(`${reason}: ${request.url()}`);
  });
  return { problems, allow: (status, path) => void allowed.push({ status, path }) };
}
