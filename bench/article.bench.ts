import { spawnSync } from "node:child_process";
import { Client } from "pg";
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { compileDocument } from "@/lib/knowledge/compile";
import { replaceSections } from "@/lib/knowledge/section-commands";
import { readContent } from "@/scripts/check-content";
import { rounded } from "./measure";
import { ensureBuilt, type Served, serve, timePages, weigh } from "./served";

// The help centre's article as it is served, 25 different ones, beside a page of an empty Next app that is made per request
// and does nothing, in the same run on the same machine; with 24, 700 and 5 000 documents stored.

const articles = 25;
const rounds = 8;

interface Stored {
  section: string;
  slug: string;
  code: string;
}

/** Real articles, compiled as they are published. */
async function store(client: Client): Promise<Stored[]> {
  const { files, sections } = readContent();
  await inOperatorScope((scope) => replaceSections(scope, sections));
  const slugs = new Map(sections.map(({ key, sv }) => [key, sv.slug]));
  const stored: Stored[] = [];
  for (const file of files.filter(({ lang, sectionKey }) => lang === "sv" && slugs.has(sectionKey ?? ""))) {
    if (stored.length === articles) break;
    const compiled = await compileDocument(file.source);
    if (!compiled.ok || !compiled.document.frontMatter.audience.includes("public")) continue;
    const { code, codeHash, frontMatter, sections: parts, links, minutes, text } = compiled.document;
    const slug = frontMatter.slug ?? file.key;
    const outline = parts.flatMap(({ anchor, heading, depth }) => (anchor ? [{ anchor, heading, depth }] : []));
    const head = [file.key, frontMatter.kind, file.sectionKey, frontMatter.sidebar_position];
    const body = [slug, frontMatter.title, frontMatter.description, file.source, code, codeHash];
    await client.query(
      `with d as (insert into document (id, key, kind, section_key, audience, position)
          values (gen_random_uuid(), $1, $2, $3, '{public}', $4) returning id)
        insert into document_text (document_id, lang, audience, slug, title, description, source, source_hash, code,
          code_hash, outline, plain_text, reading_minutes, links, last_update)
        select id, 'sv', '{public}', $5, $6, $7, $8, 'x', $9, $10, $11, $12, $13, $14, '2026-11-01' from d`,
      [...head, ...body, JSON.stringify(outline), text, minutes, [...links]],
    );
    stored.push({ section: slugs.get(file.sectionKey ?? "") ?? "", slug, code });
  }
  return stored;
}

/** Copies of what is stored under other keys and addresses, until there are so many. */
async function growTo(client: Client, count: number): Promise<void> {
  await client.query(
    `with have as (select count(*)::int as n from document),
      heads as (select d.*, row_number() over (order by d.key) - 1 as place from document d where d.key not like '%-kopia-%'),
      copies as (insert into document (id, key, kind, section_key, audience, position)
        select gen_random_uuid(), h.key || '-kopia-' || i, h.kind, h.section_key, h.audience, h.position
        from have, generate_series(have.n + 1, $1) as i join heads h on h.place = i % (select count(*) from heads)
        returning id, key)
      insert into document_text (document_id, lang, audience, slug, title, description, source, source_hash, code,
        code_hash, outline, plain_text, reading_minutes, links, last_update)
      select c.id, t.lang, t.audience, t.slug || substring(c.key from '-kopia-.*'), t.title, t.description, t.source, 'x',
        t.code, t.code_hash, t.outline, t.plain_text, t.reading_minutes, t.links, t.last_update
      from copies c join document o on o.key = split_part(c.key, '-kopia-', 1) join document_text t on t.document_id = o.id`,
    [count],
  );
  await analyze();
}

/** Gives the planner its statistics, as autovacuum does within a minute on a running database. */
async function analyze(): Promise<void> {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("analyze");
  await owner.end();
}

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
  ensureBuilt(".");
  ensureBuilt("bench/empty-app");
  const stored = await store(client);
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
