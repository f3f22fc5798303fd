import * as z from "zod";
import { anchorOf } from "@/lib/knowledge/source/anchor";
import { type DocumentKind, documentKinds, langSchema } from "@/lib/knowledge/source/schema";
import { manyLines } from "@/lib/typed-text";

/** Twice what may be published: a text is kept while it is too long, and refused only when it is to be read. */
export const mostTyped = 512 * 1024;

const number = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform((value) => Number(value) || null);

/** What every form about a text says: which text, and from which version the author began. */
export const draftSchema = z.object({
  document: z.uuid(),
  lang: langSchema,
  basedOn: number,
  // A form is sent with other line ends than it was written with.
  source: z
    .string()
    .max(mostTyped)
    .transform((text) => text.replaceAll("\r\n", "\n")),
});

export const saveSchema = draftSchema.extend({
  note: z.string().trim().max(300, "editor.save.noteTooLong").default(""),
  /** Version of the source language that the author had before their eyes. */
  translates: number.default(null),
});

export const newDocumentSchema = z.object({
  kind: z.enum(documentKinds, "editor.new.kindMissing"),
  lang: langSchema,
  title: z.string().trim().min(3, "editor.new.titleShort").max(120, "editor.new.titleLong"),
  key: z
    .string()
    .trim()
    .max(80, "editor.new.keyLong")
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "editor.new.keyForm"),
  section: z.string().max(80).default(""),
  org: z.string().max(80).default(""),
  /** Plain text that the new document begins with. */
  opening: manyLines.max(5_000).default(""),
});

/** Stand in a section of the help centre; the others belong to a customer or to all of them. */
export const inSection = (kind: DocumentKind) => kind === "article" || kind === "guide";

/** The name of a document's file, made from its title: small letters a–z, digits and dashes, whole words. */
export function keyOf(title: string): string {
  const folded = anchorOf(title.replace(/[^\x20-\u024f]/g, " "));
  const plain = folded
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= 60) return plain;
  return plain.slice(0, 61).replace(/-[^-]*$/, "");
}

/** Where front matter ends, so that what stands above and below can be edited apart. Joined again they are the source. */
export function partsOf(source: string): { head: string; body: string } {
  const head = /^\uFEFF*---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source)?.[0] ?? "";
  return { head, body: source.slice(head.length) };
}

/** A source whose text begins with what somebody wrote elsewhere, as plain words: nothing of it is read as markup. */
export function withOpening(source: string, opening: string): string {
  if (opening === "") return source;
  const { head, body } = partsOf(source);
  const plain = opening
    .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
    .replace(/^([-+])(?=\s)/gm, "\\$1")
    .replace(/^(\d+)\.(?=\s)/gm, "$1\\.");
  return `${head}\n${plain}\n\n${body.trimStart()}`;
}
