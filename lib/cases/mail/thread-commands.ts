import "server-only";
import type { Scope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { messageIdOf } from "@/lib/jobs/message-id";
import { replyAddress } from "./reply-address";
import { replyToken } from "./reply-token";

/** What a mail to somebody about a case hangs together with. */
export interface Thread {
  orgId: string;
  caseId: string;
  personId: string;
}

/** As many as mail programs look at. */
const longestThread = 20;

/** Message-IDs of what went between the portal and this person about the case, oldest first. Others' mails are theirs. */
export async function threadOf(scope: Scope, { orgId, caseId, personId }: Thread): Promise<string[]> {
  const rows = await scope.db.caseMail.findMany({
    where: { orgId, caseId, personId },
    select: { messageId: true },
    orderBy: [{ at: "desc" }, { messageId: "desc" }],
    take: longestThread,
  });
  return rows.map(({ messageId }) => messageId).reverse();
}

/** Where an answer to a mail goes; null while no mail comes in. */
export function answerAddress(mailId: string, { caseId, personId }: Thread): string | null {
  const { MAIL_INBOUND_ADDRESS: inbound } = env();
  return inbound === undefined ? null : replyAddress(inbound, replyToken({ mailId, caseId, personId }));
}

/** Notes a mail that the portal sends, so that an answer to it finds the case. */
export async function noteSent(scope: Scope, thread: Thread, mailId: string, at: Date): Promise<void> {
  const messageId = messageIdOf(mailId, new URL(env().NEXTAUTH_URL).hostname);
  await scope.db.caseMail.createMany({
    data: [{ ...thread, messageId, way: "out", mailId, at }],
    skipDuplicates: true,
  });
}

/** Notes a mail that came in and belongs to a case. */
export async function noteCame(
  scope: Scope,
  thread: Omit<Thread, "personId"> & { personId: string | null },
  messageId: string | null,
  at: Date,
): Promise<void> {
  if (messageId === null) return;
  await scope.db.caseMail.createMany({ data: [{ ...thread, messageId, way: "in", at }], skipDuplicates: true });
}
