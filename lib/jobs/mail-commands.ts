import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "./commands";
import { messageSchema } from "./message";

interface Content {
  subject: string;
  text: string;
  html?: string;
  /** The customer whose matter it is, where there is one. */
  orgId?: string | null;
  /** Where an answer goes, and what it hangs together with: Message-IDs without their brackets, oldest first. */
  replyTo?: string | null;
  thread?: readonly string[];
  /** What the message is about and to whom, for a sender that may run twice: the second message of a name is not made. */
  once?: string;
  /** An address at which one request ends what the message comes from. */
  unsubscribe?: string;
}

export type MailInput = Content & ({ personId: string } | { address: string });

/** Stores a message and asks for its sending, in the caller's transaction. A person's address is looked up when it is sent. */
export async function queueMail(scope: Scope, input: MailInput): Promise<string> {
  const { subject, text, html, address } = messageSchema.parse(input);
  const orgId = input.orgId ?? null;
  const id = input.once === undefined ? randomUUID() : mailIdOf(input.once);
  const toPerson = "personId" in input ? input.personId : null;
  const { count } = await scope.db.mailMessage.createMany({
    data: [
      {
        id,
        orgId,
        toPerson,
        toAddress: address,
        subject,
        text,
        html,
        replyTo: input.replyTo,
        unsubscribe: input.unsubscribe,
        thread: [...(input.thread ?? [])],
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return id;
  await enqueue(scope, { kind: "mail.send", payload: { messageId: id }, orgId, dedupeKey: id });
  return id;
}

/** The id of the message of a name: the same for the same, in the shape of a UUID (version 8). */
export function mailIdOf(name: string): string {
  const hex = createHash("sha256").update(`mail ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface OutgoingMail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string | null;
  replyTo: string | null;
  thread: readonly string[];
  unsubscribe: string | null;
  createdAt: Date;
}

/** The message and whom it goes to; null when it is gone or sent, "nobody" when there is no longer anyone to send it to. */
export async function outgoingMail(scope: Scope, id: string): Promise<OutgoingMail | "nobody" | null> {
  const row = await scope.db.mailMessage.findUnique({ where: { id } });
  if (!row || row.state === "sent" || row.state === "kept") return null;
  const { subject, text, html, replyTo, thread, unsubscribe, createdAt, toPerson, toAddress } = row;
  const mail = { id, subject, text, html, replyTo, thread, unsubscribe, createdAt };
  if (toPerson === null) return toAddress === null ? "nobody" : { ...mail, to: { name: "", address: toAddress } };
  const person = await scope.db.person.findUnique({
    where: { id: toPerson, status: "active" },
    select: { name: true, email: true },
  });
  return person ? { ...mail, to: { name: person.name, address: person.email } } : "nobody";
}

export async function markMail(
  scope: Scope,
  id: string,
  state: "sent" | "kept" | "refused",
  address?: string,
): Promise<void> {
  await scope.db.mailMessage.updateMany({
    where: { id },
    data: { state, sentAt: state === "sent" ? new Date() : null, ...(address !== undefined && { toAddress: address }) },
  });
}
