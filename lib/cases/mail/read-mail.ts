import "server-only";
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { oneLine } from "@/lib/jobs/message";
import { type MailHeaders, mostHeaderBytes, readHeaders } from "./headers";
import { plainTextOf } from "./plain-text";
import { windowsLetters } from "./windows-letters";

export interface MailFile {
  name: string;
  bytes: Uint8Array;
}

/** A mail as the portal reads it: text is text, names are single lines. */
export interface ReadMail {
  from: { name: string; address: string };
  subject: string;
  text: string;
  files: MailFile[];
}

/** Bytes of a whole message. */
export const largestMail = 25 * 1024 * 1024;
const mostText = 100_000;
const mostFiles = 50;
/** Small pictures inside a text are those of signatures. */
const signaturePicture = 12 * 1024;

/** The headers alone, however broken the rest is. */
export function headersOf(raw: Uint8Array): MailHeaders {
  return readHeaders(Buffer.from(raw.subarray(0, mostHeaderBytes)).toString("latin1"));
}

/** The whole message, or null when nobody can read it: parts in parts without end, or headers without measure. */
export async function readMail(raw: Uint8Array): Promise<ReadMail | null> {
  let email: Email;
  try {
    email = await PostalMime.parse(raw, { maxNestingDepth: 30, maxHeadersSize: mostHeaderBytes });
  } catch {
    return null;
  }
  const { name = "", address = "" } = email.from?.group === undefined ? (email.from ?? {}) : {};
  return {
    from: { name: clean(name).slice(0, 120), address: clean(address).toLowerCase().slice(0, 254) },
    subject: clean(email.subject ?? "").slice(0, 300),
    text: textOf(email),
    files: email.attachments.filter(isMeant).slice(0, mostFiles).map(fileOf),
  };
}

const clean = (text: string) => oneLine(windowsLetters(text).toWellFormed());

function textOf({ text = "", html = "" }: Email): string {
  const said = text.trim() === "" ? plainTextOf(html) : text;
  return windowsLetters(said.slice(0, mostText))
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

function isMeant({ mimeType, contentId, disposition, content }: Attachment): boolean {
  const isInText = contentId !== undefined && disposition !== "attachment";
  return !(isInText && mimeType.startsWith("image/") && bytesOf(content).length < signaturePicture);
}

function fileOf({ filename, mimeType, content }: Attachment): MailFile {
  const name = clean(filename ?? "").slice(0, 120) || `${mimeType.replace(/[^a-z0-9]+/g, "-")}`;
  return { name, bytes: bytesOf(content) };
}

function bytesOf(content: Attachment["content"]): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
