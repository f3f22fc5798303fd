import "server-only";
import type { Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { caseReference } from "../reference";
import { idsIn, type MailHeaders } from "./headers";
import type { HeldReason } from "./reasons";
import { referencesIn, tokensIn } from "./reply-address";
import { mailOfToken, provesToken } from "./reply-token";

export interface FoundCase {
  orgId: string;
  id: string;
  number: number;
  requesterId: string | null;
  isSecurity: boolean;
  admissions: { personId: string }[];
  organisation: { id: string; key: string; timeZone: string };
}

/** `isProven`: the mail answers one that went between the portal and its sender, which nobody else can know of. */
export type Thread = { found: FoundCase; isProven: boolean } | { held: HeldReason; found: FoundCase | null } | null;

const columns = {
  ...{ orgId: true, id: true, number: true, requesterId: true, isSecurity: true },
  admissions: { select: { personId: true } },
  organisation: { select: { id: true, key: true, timeZone: true } },
} as const;

/** Headers in which mail servers leave the address that a mail was sent to. */
const addressees = ["to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"] as const;

/**
 * The case that a mail is about: by the address it answers to, else by the mail it answers, else by the reference in its
 * subject, which proves nothing: everybody can write it. Null when it names none. Whether its sender may write there is
 * asked afterwards.
 */
export async function findCase(
  scope: Scope,
  {
    headers,
    subject,
    senderId,
    orgId,
  }: { headers: MailHeaders; subject: string; senderId: string; orgId: string | null },
): Promise<Thread> {
  const within = orgId === null ? {} : { orgId };
  const tokens = tokensOf(headers);
  if (tokens.length > 0) return byToken(scope, tokens, senderId, within);
  for (const name of ["in-reply-to", "references"]) {
    const ids = idsIn(headers.get(name));
    if (ids.length === 0) continue;
    const mails = await scope.db.caseMail.findMany({
      where: { messageId: { in: ids }, ...within },
      select: { orgId: true, caseId: true, messageId: true, personId: true },
    });
    const own = mails.filter(({ personId }) => personId === senderId);
    // The last that is named is the one that is answered.
    const last = (own.length > 0 ? own : mails).toSorted(
      (a, b) => ids.indexOf(b.messageId) - ids.indexOf(a.messageId),
    )[0];
    const same = mails.filter(({ messageId }) => messageId === last?.messageId);
    if (same.length > 1) return { held: "several_cases", found: null };
    if (last) return ofPerson(await caseOf(scope, last.orgId, last.caseId), own.length > 0);
  }
  return byReference(scope, referencesIn(subject), within);
}

function tokensOf(headers: MailHeaders): string[] {
  const { MAIL_INBOUND_ADDRESS: inbound } = env();
  return inbound === undefined
    ? []
    : tokensIn(
        addressees.flatMap((name) => headers.get(name) ?? []),
        inbound,
      );
}

async function byToken(scope: Scope, tokens: readonly string[], senderId: string, within: object): Promise<Thread> {
  const [token = ""] = tokens;
  const mailId = mailOfToken(token);
  const mail = mailId && (await scope.db.caseMail.findFirst({ where: { mailId, way: "out", ...within } }));
  if (!mail || mail.personId === null || tokens.length > 1) return { held: "token", found: null };
  const { orgId, caseId, personId } = mail;
  if (!provesToken(token, { mailId, caseId, personId })) return { held: "token", found: null };
  return ofPerson(await caseOf(scope, orgId, caseId), personId === senderId);
}

/** What answers another's mail has been forwarded, or is made up by somebody who has seen it: somebody looks at it. */
function ofPerson(found: FoundCase | null, isOwn: boolean): Thread {
  if (found === null) return null;
  return isOwn ? { found, isProven: true } : { held: "forwarded", found };
}

async function byReference(scope: Scope, references: readonly string[], within: object): Promise<Thread> {
  const named = references.map((reference) => {
    const [key = "", number = ""] = reference.split("-");
    return { number: Number(number), organisation: { key } };
  });
  if (named.length === 0) return null;
  const cases = await scope.db.case.findMany({ where: { OR: named, ...within }, select: columns });
  if (cases.length > 1) return { held: "several_cases", found: null };
  return cases[0] ? { found: cases[0], isProven: false } : null;
}

function caseOf(scope: Scope, orgId: string, id: string): Promise<FoundCase | null> {
  return scope.db.case.findUnique({ where: { orgId_id: { orgId, id } }, select: columns });
}

export function hintOf({ organisation, number }: FoundCase): string {
  return caseReference(organisation.key, number);
}
