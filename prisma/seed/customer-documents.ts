import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scope } from "@/lib/access/scope";
import { compileDocument } from "@/lib/knowledge/source/compile";
import type { DocumentKind, Lang } from "@/lib/knowledge/source/schema";
import { publishVersion } from "@/lib/knowledge/writing/publish-commands";
import { createDocument, saveVersion } from "@/lib/knowledge/writing/version-commands";
import { hourMs, stockholm } from "./clock";
import type { Directory } from "./directory";
import { type CustomerSlug, customers, orgId } from "./organisations";

const folder = join("prisma", "seed", "documents");

interface SeedDocument {
  readonly key: string;
  readonly lang: Lang;
  /** Null belongs to nobody: a template. */
  readonly customer: CustomerSlug | null;
  readonly source: string;
}

/** Handbooks, policies, reports and proposals, Swedish first, since that is what the English renders. */
export function readSeedDocuments(): SeedDocument[] {
  const all = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const documents = all.flatMap(({ name: place }) => {
    const customer = customers.find(({ slug }) => slug === place)?.slug ?? null;
    return readdirSync(join(folder, place)).flatMap((file): SeedDocument[] => {
      const [, key, lang] = /^([a-z0-9-]+)\.(sv|en)\.mdx$/.exec(file) ?? [];
      if (!key) return [];
      const source = readFileSync(join(folder, place, file), "utf8");
      return [{ key, lang: lang === "en" ? "en" : "sv", customer, source }];
    });
  });
  const name = ({ customer, key, lang }: SeedDocument) => `${customer ?? ""} ${key} ${lang === "sv" ? 0 : 1}`;
  return documents.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** Writes them as if their authors had, in the portal, on the day that each says it was last updated. */
export async function writeSeedDocuments(scope: Scope, { people }: Directory): Promise<number> {
  const personOf = (name: string) => people.find((person) => person.org === "fjallnat" && person.name === name)?.id;
  const ids = new Map<string, string>();
  const documents = readSeedDocuments();
  const compiled = await Promise.all(documents.map(({ source }) => compileDocument(source)));
  for (const [i, { key, lang, customer, source }] of documents.entries()) {
    const result = compiled[i];
    if (!result?.ok) throw new Error(`${folder}/${customer ?? "template"}/${key}.${lang}.mdx is refused`);
    const { frontMatter } = result.document;
    const owner = customer === null ? null : orgId(customer);
    const name = `${customer} ${key}`;
    const documentId = ids.get(name) ?? (await create(scope, frontMatter.kind, key, owner));
    ids.set(name, documentId);
    const authorId = personOf(frontMatter.owner ?? "") ?? personOf(writerOf(frontMatter.kind, customer)) ?? null;
    const saved = await saveVersion(scope, {
      documentId,
      lang,
      source,
      basedOn: null,
      origin: "browser",
      authorId,
      batch: true,
      ...(lang === "en" && { translatesVersion: 1 }),
    });
    if (saved.status === "conflict") throw new Error(`${name} has been written already`);
    const version = { documentId, lang, number: saved.number };
    const published = await publishVersion(scope, { ...version, compiled: result.document, batch: true });
    if (published.status === "refused") throw new Error(`${name}: ${published.refusals[0]?.code}`);
    const written = stockholm(`${frontMatter.last_update?.date ?? "2026-11-02"}T09:20`);
    await datePublication(scope, { ...version, authorId }, { written, published: written + 4 * hourMs });
  }
  return documents.length;
}

async function create(scope: Scope, kind: DocumentKind, key: string, owner: string | null): Promise<string> {
  const head = { kind, key, orgId: owner, sectionKey: null, sourceLang: "sv", batch: true } as const;
  return (await createDocument(scope, head)).documentId;
}

/** Who writes a customer's documents when the one who owns it is no writer: the TAM a proposal, the BAM the rest. */
function writerOf(kind: DocumentKind, customer: CustomerSlug | null): string {
  if (kind === "proposal") return customer === "solglantan" ? "Wanja Sjöstrand" : "Oskar Bergvall";
  return customer === "nordvik" ? "Maria Östergård" : "Anders Ekvall";
}

interface DatedVersion {
  readonly documentId: string;
  readonly lang: Lang;
  readonly number: number;
  readonly authorId: string | null;
}

/** A loaded world happened before it was loaded: what was written and published gets the instants of its story. */
export async function datePublication(
  { db }: Scope,
  { documentId, lang, number, authorId }: DatedVersion,
  at: { readonly written: number; readonly published: number },
): Promise<void> {
  const [createdAt, publishedAt] = [new Date(at.written), new Date(at.published)];
  await db.documentVersion.updateMany({
    where: { documentId, lang, number },
    data: { createdAt, publishedAt, publishedById: authorId },
  });
  const lastUpdate = new Date(`${new Date(at.published).toISOString().slice(0, 10)}T00:00:00Z`);
  await db.documentText.updateMany({ where: { documentId, lang }, data: { publishedAt, lastUpdate } });
  await db.document.updateMany({ where: { id: documentId, createdAt: { gt: createdAt } }, data: { createdAt } });
}
