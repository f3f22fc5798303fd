import "server-only";
import { createHash } from "node:crypto";
import type { IndexedText } from "./engine";

/** The same for two texts that an engine would index alike: of everything but the reads, which only settle ties. */
export function digestOf(text: IndexedText): string {
  const { documentId, lang, kind, sectionKey, orgId, updated, title, description } = text;
  const sections = text.sections.map(({ anchor, heading, text }) => [anchor, heading, text]);
  const lists = [text.product, text.audience, text.keywords, sections];
  const all = [documentId, lang, kind, sectionKey, orgId, updated, title, description, ...lists];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
}
