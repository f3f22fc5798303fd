import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/format";
import en from "@/lib/i18n/messages/en/knowledge.json";
import sv from "@/lib/i18n/messages/sv/knowledge.json";
import { queueMail } from "@/lib/jobs/mail-commands";

const messages = { sv, en };

type Notice = keyof typeof sv.mail;

export interface NoticeInput {
  readonly personId: string;
  readonly orgId: string | null;
  readonly notice: Notice;
  /** A path of the portal. */
  readonly path: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** An instant, said in words in the receiver's language as `when`. */
  readonly when?: Date;
}

/** Mails a person what has happened to a document, in their own language; nobody who has left, and nobody themselves. */
export async function tell(scope: Scope, input: NoticeInput): Promise<boolean> {
  if (input.personId === scope.viewerId) return false;
  const person = await scope.db.person.findUnique({
    where: { id: input.personId },
    select: { locale: true, status: true },
  });
  if (person?.status !== "active") return false;
  const lang = person.locale === "en" ? "en" : "sv";
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
  const values = {
    ...input.values,
    link: new URL(input.path, env().NEXTAUTH_URL).href,
    when: input.when ? inWords(input.when, lang) : "",
  };
  const subject = t(`${input.notice}.subject`, values as never);
  const text = t(`${input.notice}.body`, values as never);
  await queueMail(scope, { personId: input.personId, orgId: input.orgId, subject, text });
  return true;
}

/** `måndag 30 november 2026 08:00`, on a wall in Sweden. */
function inWords(when: Date, lang: "sv" | "en"): string {
  const zone = "Europe/Stockholm";
  return `${formatInstant(when, lang, zone, "longDate")} ${formatInstant(when, lang, zone, "time")}`;
}
