import "server-only";
import type { Scope } from "@/lib/access/scope";
import { queueMail } from "@/lib/jobs/mail-commands";
import { noteSent, type Thread, threadOf } from "./thread-commands";

interface Letter {
  subject: string;
  text: string;
  /** As in `queueMail`. */
  once: string;
  replyTo?: string | null;
}

/** Mails somebody about a case, so that it hangs together with what went before and an answer to it finds the case. */
export async function mailAboutCase(scope: Scope, thread: Thread, letter: Letter, now: Date): Promise<void> {
  const { orgId, personId } = thread;
  const before = await threadOf(scope, thread);
  const mailId = await queueMail(scope, { ...letter, personId, orgId, thread: before });
  await noteSent(scope, thread, mailId, now);
}
