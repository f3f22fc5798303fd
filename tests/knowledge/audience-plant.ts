import { compileDocument } from "@/lib/knowledge/source/compile";
import { administer } from "@/tests/server/portal";
import { type AudienceRow, sourceOf } from "./audience-table";

export const section = "zqprov";
export const picture = "bild.png";

/** Puts a document of the table into the section; its id. */
export async function plant(admin: string, { word, audience, state }: AudienceRow, place: number): Promise<string> {
  const source = sourceOf(word);
  const compiled = await compileDocument(source);
  if (!compiled.ok) throw new Error(`${word}: ${JSON.stringify(compiled.refusals)}`);
  const [document] = await administer<{ id: string; audience: string[] }>(
    admin,
    `insert into document (id, key, kind, section_key, audience, position, unlisted, archived_at)
      select gen_random_uuid(), $1, 'article', $2, case when $5 then '{}' else array(
        select coalesce(replace(token, 'org:' || o.slug, 'org:' || o.id), token) from unnest($3::text[]) token
        left join organisation o on split_part(split_part(token, 'org:', 2), '+', 1) = o.slug) end,
        $4, $6, case when $7 then now() end
      returning id, audience`,
    [word, section, audience, place, state === "draft", state === "unlisted", state === "archived"],
  );
  if (!document) throw new Error(`${word} was not planted`);
  await administer(
    admin,
    `insert into document_file (document_id, name, mime, bytes, size, sha256) values ($1, $2, 'image/png', '\\x00', 1, 'x')`,
    [document.id, picture],
  );
  const { code, codeHash, sourceHash, links: keys, text } = compiled.document;
  const values = [document.id, document.audience, word, source, sourceHash, code, codeHash, text, keys];
  const statement =
    state === "draft"
      ? `insert into document_version (document_id, lang, number, source, source_hash, title, state, origin)
          values ($1, 'sv', 1, $2, 'x', $3, 'draft', 'browser')`
      : `insert into document_text (document_id, lang, audience, slug, title, description, source, source_hash, code,
          code_hash, outline, plain_text, reading_minutes, links, last_update, tags)
        values ($1, 'sv', $2, $3, $3 || ' titel', '', $4, $5, $6, $7, '[]', $8, 1, $9, '2031-01-01', '{}')`;
  await administer(admin, statement, state === "draft" ? [document.id, source, word] : values);
  return document.id;
}

/** A document of a customer's own with the text of another, which stands on none of the surfaces of the section. */
export async function plantHandbook(admin: string, key: string, customer: string, like?: string): Promise<void> {
  const [document] = await administer<{ id: string }>(
    admin,
    `insert into document (id, key, kind, org_id, audience, position)
      select gen_random_uuid(), $1, 'handbook', id, array['org:' || id], 1 from organisation where slug = $2 returning id`,
    [key, customer],
  );
  await administer(
    admin,
    `insert into document_text (document_id, lang, audience, slug, title, description, source, source_hash, code,
        code_hash, outline, plain_text, reading_minutes, links, last_update, tags)
      select d.id, 'sv', d.audience, d.key, d.key, '', t.source, 'x', t.code, t.code_hash, '[]', '', 1, '{}', t.last_update, '{}'
      from document d, document_text t where d.id = $1 and t.document_id = $2`,
    [document?.id, like],
  );
}
