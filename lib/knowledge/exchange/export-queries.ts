import "server-only";
import type { Scope } from "@/lib/access/scope";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { DocumentFormat, Lang } from "@/lib/knowledge/source/schema";
import { importedFrom } from "@/lib/knowledge/source/source-path";

export interface ExportWish {
  /** Null gives both languages, in a folder each where the file's name does not tell them apart. */
  readonly lang: Lang | null;
  readonly section: string | null;
  /** Whose documents, by id; null gives those of nobody. */
  readonly orgId: string | null;
  readonly format: DocumentFormat | null;
}

export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Rows are read so many at a time, so that a large help centre does not stand in memory at once. */
const pageSize = 50;

/** The published texts as they were written, where they lay, and then the files that they show. */
export async function* exportFiles(scope: Scope, wish: ExportWish): AsyncGenerator<ExportedFile> {
  const { lang, section, orgId, format } = wish;
  const where = {
    ...(lang && { lang }),
    ...(format && { format }),
    document: { orgId, archivedAt: null, ...(section && { sectionKey: section }) },
  };
  const files = new Map<string, { documentId: string; name: string; path: string }>();
  for (let skip = 0; ; skip += pageSize) {
    const texts = await scope.db.documentText.findMany({
      where,
      select: {
        documentId: true,
        lang: true,
        version: true,
        source: true,
        format: true,
        document: {
          select: { key: true, kind: true, sectionKey: true, files: { select: { name: true, path: true } } },
        },
      },
      orderBy: [{ documentId: "asc" }, { lang: "asc" }],
      skip,
      take: pageSize,
    });
    if (texts.length === 0) break;
    for (const text of texts) {
      const textLang: Lang = text.lang === "en" ? "en" : "sv";
      const version = await scope.db.documentVersion.findUnique({
        where: { documentId_lang_number: { documentId: text.documentId, lang: textLang, number: text.version } },
        select: { path: true },
      });
      const imported = importedFrom(text.document.key, version?.path ?? null, textLang);
      const path = placed(imported?.path ?? shippedPath(text), textLang, lang);
      yield { path, content: text.source };
      const reading = { format: text.format === "md" ? "md" : "mdx", imported } as const;
      const checked = checkDocument(text.source, reading);
      const shown = new Set(checked.ok ? checked.document.files : []);
      for (const { name, path: lay } of text.document.files) {
        if (!shown.has(name)) continue;
        const at = lay === null ? `${path.slice(0, path.lastIndexOf("/") + 1)}${name}` : placed(lay, textLang, lang);
        files.set(at, { documentId: text.documentId, name, path: at });
      }
    }
  }
  for (const { path, documentId, name } of files.values()) {
    const file = await scope.db.documentFile.findUnique({
      where: { documentId_name: { documentId, name } },
      select: { bytes: true },
    });
    if (file) yield { path, content: file.bytes };
  }
}

interface Text {
  readonly lang: string;
  readonly format: string;
  readonly document: { readonly key: string; readonly kind: string; readonly sectionKey: string | null };
}

/** Where `content/` has what did not come from an import. */
function shippedPath({ lang, format, document: { key, kind, sectionKey } }: Text): string {
  return `${sectionKey ?? kind}/${key}.${lang}.${format}`;
}

/** With both languages asked for, files that would lie in one place lie in a folder for each language. */
function placed(path: string, lang: Lang, asked: Lang | null): string {
  const isTold = /\.(?:sv|en)\.[a-z]+$/i.test(path);
  return asked !== null || isTold ? path : `${lang}/${path}`;
}
