import "server-only";
import { createTranslator } from "use-intl/core";
import fenceMessages from "@/lib/i18n/messages/en/fence.json";
import { type CompiledDocument, compileDocument, hashSource } from "@/lib/knowledge/source/compile";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import { frontMatterValues } from "@/lib/knowledge/source/write-front-matter";
import { hashText } from "@/lib/knowledge/writing/version-commands";
import type { Folder } from "./folder";
import { decodePage, maxPageBytes, type PagePlace, type Rejection } from "./import-page";
import type { ImportWish } from "./import-wish";
import type { KnownDocument } from "./source-queries";
import { type Decision, decide, type KnownText } from "./source-state";

interface Page {
  readonly place: PagePlace;
  readonly source: string;
}

/** A page of the folder: left out, known as it is, or compiled and to be stored. */
export type ReadPage =
  | { readonly status: "rejected"; readonly rejections: readonly Rejection[] }
  | ({ readonly status: "unchanged"; readonly compiled: CompiledDocument | null } & Page)
  | ({
      readonly status: "wanted";
      readonly compiled: CompiledDocument;
      readonly decision: Exclude<Decision, "unchanged">;
      readonly known: KnownText | undefined;
    } & Page);

const say = createTranslator({ locale: "en", messages: { fence: fenceMessages }, namespace: "fence" });

/** A refusal of the fence as a person reads it. */
export function rejectionOf(file: string, { line, column, code, values }: Refusal): Rejection {
  return { file, line, column, reason: say(code, values) };
}

/** Reads, checks and compiles one page; what says the same as before is only looked at. */
export function pageReader(folder: Folder, wish: ImportWish, known: ReadonlyMap<string, KnownDocument>) {
  const sizes = new Map(folder.files.map(({ path, size }) => [path, size]));
  const audience = wish.audience.length === 0 && wish.customer !== null ? [`org:${wish.customer}`] : wish.audience;

  return async (place: PagePlace): Promise<ReadPage> => {
    const { path, key, format } = place;
    const reject = (reason: string, line = 1): ReadPage => ({
      status: "rejected",
      rejections: [{ file: path, line, column: 1, reason }],
    });
    if ((sizes.get(path) ?? 0) > maxPageBytes) return reject("The file is larger than 256 kB. Split it.");
    const bytes = await folder.read(path).catch(() => null);
    if (!bytes) return reject("The file cannot be read: its permissions do not let you.");
    const decoded = decodePage(bytes);
    if (typeof decoded !== "string") return reject(decoded.reason, decoded.line);

    const document = known.get(key);
    if (document && document.origin !== "import") {
      const whose = document.origin === "content" ? "that ships with the portal" : "that was written in the portal";
      return reject(`Its key, ${key}, belongs to a document ${whose}. Rename the file.`);
    }
    const text = document?.texts.get(wish.lang);
    const file = { hash: hashText(decoded), compiledHash: hashSource(decoded), format };
    const decision = decide(text, file);
    if (decision === "unchanged") return { status: "unchanged", place, source: decoded, compiled: null };

    const ownAudience = frontMatterValues(decoded)?.audience !== undefined;
    if (!ownAudience && audience.length === 0) {
      return reject("It does not say for whom it is. Give --audience, or write `audience` in its front matter.");
    }
    const imported = { path, lang: wish.lang };
    const result = await compileDocument(decoded, { format, imported, defaults: { audience } }).catch(() => null);
    if (!result) return reject("The page cannot be compiled. Simplify what is unusual in it.");
    if (!result.ok) return { status: "rejected", rejections: result.refusals.map((one) => rejectionOf(path, one)) };
    return { status: "wanted", place, source: decoded, compiled: result.document, decision, known: text };
  };
}
