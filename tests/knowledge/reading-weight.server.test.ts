import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { Client } from "@/tests/server/browser-like";
import { type Portal, startPortal } from "@/tests/server/portal";

// What a page that one only reads makes the browser fetch, counted in the served build.

const dist = process.env.PORTAL_TEST_DIST ?? ".next";
/** An empty app of this framework names 131.5 kB; a page to read may name 15 kB more. */
const budget = 146_500;
/** What marks the script of each library that no page to read may bring, wherever the bundler put it. */
const heavy = {
  cmdk: "cmdk-group-heading",
  sonner: "data-sonner-toaster",
  "base-ui": "data-base-ui",
  zod: "ZodError",
  recharts: "recharts-surface",
  mdxeditor: "mdxeditor-",
  "the message formatter": "MISSING_MESSAGE",
};

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal(inject("world"), dist);
});

afterAll(() => portal.stop());

/** The scripts that a page names, without the one for browsers that have no modules. */
async function scriptsOf(path: string): Promise<string[]> {
  const page = await new Client(portal.origin).fetch(path);
  expect(page.status).toBe(200);
  const body = await page.text();
  const old = [...body.matchAll(/<script[^>]*chunks\/([^"]+\.js)[^>]*noModule/gi)].map(([, name]) => name);
  const names = new Set([...body.matchAll(/\/_next\/static\/chunks\/([^"'\\]+\.js)/g)].map(([, name = ""]) => name));
  return [...names]
    .filter((name) => !old.includes(name))
    .map((name) => join(dist, "static", "chunks", name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
}

async function articlePath(): Promise<string> {
  const home = await (await new Client(portal.origin).fetch("/")).text();
  const [, path = ""] = /href="(\/help\/[a-z0-9-]+\/[a-z0-9-]+)"/.exec(home) ?? [];
  return path;
}

it("pages to read name little script beside the framework's own, and none of a heavy library", async () => {
  const article = await articlePath();
  const section = article.split("/").slice(0, 3).join("/");
  for (const path of ["/", section, article, "/search?q=vpn"]) {
    const scripts = await scriptsOf(path);
    expect(scripts.length, path).toBeGreaterThan(5);
    const bytes = scripts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes, `gzipped script of ${path}`).toBeLessThan(budget);
    const found = Object.entries(heavy).filter(([, mark]) => scripts.some((text) => text.includes(mark)));
    expect(
      found.map(([name]) => name),
      path,
    ).toEqual([]);
  }
});

it("each heavy library is somewhere in the build, under the mark it is looked for by", () => {
  const folder = join(dist, "static", "chunks");
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const absent = Object.entries(heavy).filter(([, mark]) => !scripts.some((text) => text.includes(mark)));
  expect(absent).toEqual([]);
});
