import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import en from "@/lib/i18n/messages/en/mailIn.json";
import sv from "@/lib/i18n/messages/sv/mailIn.json";
import { appendCaseEvent } from "../commands";
import { categoryOf } from "../follow/categories";
import { type CheckedFile, sortFiles } from "../follow/file-commands";
import type { RefusedFile } from "../follow/files";
import type { WrittenCase } from "../open-commands";
import { longestTitle } from "../report";
import { newPartOf } from "./new-part";
import type { ReadMail } from "./read-mail";
import { refusedInWords } from "./refused-queries";

const messages = { sv, en };

/** Letters that are shown; the rest stands in the whole text. */
const longest = 5_000;

export interface Content {
  text: string;
  files: CheckedFile[];
  refused: RefusedFile[];
}

/** What of a mail goes into a thread: what is new in its text, and those of its files that may be stored. */
export function contentOf({ text, files }: Pick<ReadMail, "text" | "files">): Content {
  const part = newPartOf(text);
  const shown = part.length > longest ? `${part.slice(0, longest - 3).toWellFormed()} […]` : part;
  return { text: shown, ...sortFiles(files) };
}

/** A mail as a case: its subject is the title, and nobody has said yet what it is about or how much it hinders. */
export function writtenCaseOf(subject: string, { text, files }: Content): Omit<WrittenCase, "service"> {
  const category = categoryOf("other");
  if (!category) throw new Error("there is no category for what is something else");
  const title = titleOf(subject, text);
  const rest = { answers: {}, impact: "one", urgency: "hindered", foreword: null } as const;
  return { title, description: text === "" ? title : text, category, files, ...rest };
}

function titleOf(subject: string, text: string): string {
  const bare = subject.replace(/^((re|sv|aw|fw|fwd|vb|vs)\s*:\s*)+/i, "").trim();
  const title = bare === "" ? (text.split("\n")[0] ?? "").trim() : bare;
  return (title.length < 3 ? `Mejl: ${title}`.trim() : title).slice(0, longestTitle).toWellFormed();
}

/** Stores what became of a mail. What nobody needs any longer goes: the message itself, once it has been read. */
export async function settleMail(
  scope: Scope,
  id: string,
  data: Parameters<Scope["db"]["mailIn"]["updateMany"]>[0]["data"],
): Promise<void> {
  await scope.db.mailIn.updateMany({ where: { id }, data });
}

export const storedRefused = (refused: readonly RefusedFile[]) =>
  refused.map(({ name, problem }) => ({ name, problem }));

/** The desk is told which files of a mail were not taken: its sender may have to be asked for them. */
export async function noteRefused(
  scope: Scope,
  { orgId, caseId }: { orgId: string; caseId: string },
  refused: readonly RefusedFile[],
  from: { name: string; locale: "sv" | "en" },
  now: Date,
): Promise<void> {
  if (refused.length === 0) return;
  await appendNote(scope, orgId, caseId, refusedNote(refused, from), now);
}

/** Who wrote the mail that a case was made of for somebody else. */
export function senderInWords(from: string, locale: "sv" | "en"): string {
  const t = createTranslator({ locale, messages: messages[locale] });
  return from === "" ? t("sentByNobody") : t("sentBy", { from });
}

/** Those who see a security case are told in its thread that a mail about it waits for one of them. */
export async function noteWaits(
  scope: Scope,
  { orgId, caseId }: { orgId: string; caseId: string },
  { name, locale }: { name: string; locale: "sv" | "en" },
  now: Date,
): Promise<void> {
  const t = createTranslator({ locale, messages: messages[locale] });
  await appendNote(scope, orgId, caseId, t("waits", { name }), now);
}

async function appendNote(scope: Scope, orgId: string, caseId: string, text: string, now: Date): Promise<void> {
  const event = { kind: "message", at: now.getTime(), direction: "in", internal: true } as const;
  await appendCaseEvent(scope, orgId, caseId, { event, text, actorName: "Samverkan" }, now.getTime());
}

export function refusedNote(
  refused: readonly RefusedFile[],
  { name, locale }: { name: string; locale: "sv" | "en" },
): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "refused" });
  return `${t("note", { name })}\n${refusedInWords(refused, locale)}`;
}
