import "server-only";
import type { Scope } from "@/lib/access/scope";
import { anchorOf } from "@/lib/knowledge/source/anchor";
import type { Lang } from "@/lib/knowledge/source/schema";
import { createDocument } from "@/lib/knowledge/writing/version-commands";
import type { PagePlace, Rejection } from "./import-page";
import { type ReadPage, rejectionOf } from "./import-queries";
import { takeSource } from "./source-commands";
import { addressKey, type KnownDocument } from "./source-queries";

interface Destination {
  readonly orgId: string | null;
  readonly lang: Lang;
  /** By key; what is created is added. */
  readonly known: Map<string, KnownDocument>;
  /** Addresses in use, by document; what is published is added. */
  readonly taken: Map<string, string>;
  sectionOf(page: PagePlace): string | null;
}

type Stored = "created" | "updated" | "unchanged" | "differing";
type WantedPage = Extract<ReadPage, { status: "wanted" }>;

/** Stores one page, or takes back all of it and says why. */
export function pageStorer(scope: Scope, { orgId, lang, known, taken, sectionOf }: Destination) {
  return async (page: WantedPage): Promise<Stored | readonly Rejection[]> => {
    const { path, key, format } = page.place;
    const { frontMatter } = page.compiled;
    const before = known.get(key);
    const section = frontMatter.section ?? sectionOf(page.place);
    const isElsewhere = before && before.sectionKey !== section;
    if (isElsewhere && frontMatter.section === undefined) {
      const reason = `Its key, ${key}, belongs to a page in the section ${before.sectionKey}. To update that one, give --section ${before.sectionKey}; otherwise rename the file.`;
      return [{ file: path, line: 1, column: 1, reason }];
    }

    await scope.db.$executeRaw`savepoint page`;
    const documentId = before?.id ?? (await create(page, section));
    const slug = freeSlug(page, section, documentId);
    const compiled = { ...page.compiled, frontMatter: { ...frontMatter, slug, section: section ?? undefined } };
    const file = { documentId, orgId, lang, source: page.source, format, path, origin: "import" } as const;
    const result = await takeSource(scope, file, page.known, page.decision, compiled);
    if (typeof result !== "string") {
      await scope.db.$executeRaw`rollback to savepoint page`;
      return result.refusals.map((one) => rejectionOf(path, one));
    }
    await scope.db.$executeRaw`release savepoint page`;
    if (!before) known.set(key, { id: documentId, key, sectionKey: section, origin: "import", texts: new Map() });
    if (result === "differs") return "differing";
    taken.set(addressKey(lang, section, slug), documentId);
    return result === "again" ? "unchanged" : result;
  };

  async function create({ place, compiled }: WantedPage, sectionKey: string | null): Promise<string> {
    const { kind } = compiled.frontMatter;
    const head = { kind, key: place.key, orgId, sectionKey, sourceLang: lang, batch: true };
    return (await createDocument(scope, head)).documentId;
  }

  /** Two pages of one title stand at two addresses: the second one's is its key. */
  function freeSlug({ place, compiled }: WantedPage, section: string | null, documentId: string): string {
    const wanted = compiled.frontMatter.slug ?? anchorOf(compiled.frontMatter.title);
    const holder = taken.get(addressKey(lang, section, wanted));
    return holder === undefined || holder === documentId ? wanted : place.key;
  }
}
