import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "./commands";
import { messageSchema } from "./message";

interface Content {
  subject: string;
  text: string;
  html?: string;
  /** The customer whose matter it is, where there is one. */
  orgId?: string | null;
}

export type MailInput = Content & ({ personId: string } | { address: string });

/** Stores a message and asks for its sending, in the caller's transaction. A person's address is looked up when it is sent. */
export async function queueMail(scope: Scope, input: MailInput): Promise<string> {
  const { subject, text, html, address } = messageSchema.parse(input);
  const orgId = input.orgId ?? null;
  const id = randomUUID();
  const toPerson = "personId" in input ? input.personId : null;
  await scope.db.mailMessage.createMany({ data: [{ id, orgId, toPerson, toAddress: address, subject, text, html }] });
  await enqueue(scope, { kind: "mail.send", payload: { messageId: id }, orgId, dedupeKey: id });
  return id;
}

export interface OutgoingMail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string | null;
  createdAt: Date;
}

/** The message and whom it goes to; null when it is gone or sent, "nobody" when there is no longer anyone to send it to. */
export async function outgoingMail(scope: Scope, id: string): Promise<OutgoingMail | "nobody" | null> {
  const row = await scope.db.mailMessage.findUnique({ where: { id } });
  if (!row || row.state === "sent" || row.state === "kept") return null;
  const { subject, text, html, createdAt, toPerson, toAddress } = row;
  const mail = { id, subject, text, html, createdAt };
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
