import { Client } from "pg";
import { inOperatorScope } from "@/lib/access/scope";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { readContent } from "@/scripts/check-content";

export interface Stored {
  section: string;
  slug: string;
  code: string;
}

/** The first Swedish articles, compiled as they are published. */
export async function store(client: Client, articles: number): Promise<Stored[]> {
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
export async function growTo(client: Client, count: number): Promise<void> {
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
