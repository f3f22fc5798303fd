import { spawnSync } from "node:child_process";
import { Client } from "pg";
import { disconnect } from "@/lib/db";
import { rounded } from "./measure";
import { ensureBuilt, type Served, serve, timePages, weigh } from "./served";
import { growTo, store } from "./stored-articles";

// The help centre's article as it is served, 25 different ones, beside a page of an empty Next app that is made per request
// and does nothing, in the same run on the same machine; with 24, 700 and 5 000 documents stored.

const articles = 25;
const rounds = 8;

function renderMs(codes: readonly string[]): number {
  const { stdout, stderr } = spawnSync(process.execPath, ["bench/render-article.mjs"], {
    input: JSON.stringify(codes),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(stderr);
  return rounded(Number(stdout), 3);
}

const client = new Client({ connectionString: process.env.DATABASE_JOB_URL });
const served: Served[] = [];
try {
  await client.connect();
  await client.query(`select set_config('app.context', '{"door":"operator"}', false)`);
  await ensureBuilt(".");
  await ensureBuilt("bench/empty-app");
  const stored = await store(client, articles);
  const portal = await serve(".", 3411);
  const empty = await serve("bench/empty-app", 3412);
  served.push(portal, empty);
  const pages = stored.map(({ section, slug }) => ({ origin: portal.origin, path: `/help/${section}/${slug}` }));
  const nothing = [{ origin: empty.origin, path: "/" }];

  const growth: Record<string, unknown> = {};
  for (const count of [articles, 700, 5_000]) {
    await growTo(client, count);
    const [article, bare] = [await timePages(pages, rounds), await timePages(nothing, rounds * articles)];
    const ratio = { timesEmpty: rounded(article.p50 / bare.p50, 2), overheadMs: rounded(article.p50 - bare.p50, 2) };
    growth[count] = { article, empty: bare, ...ratio };
  }
  const [page, peer] = [await weigh(portal, pages[0]?.path ?? "/"), await weigh(empty, "/")];
  console.log(
    JSON.stringify(
      {
        articles: stored.length,
        byStoredDocuments: growth,
        bytes: { article: page, empty: peer, scriptsBeyondEmpty: page.scriptsGzip - peer.scriptsGzip },
        renderStoredCodeMs: renderMs(stored.map(({ code }) => code)),
      },
      null,
      2,
    ),
  );
} finally {
  for (const { child } of served) child.kill();
  await client.end();
  await disconnect();
}
