import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import { idsIn } from "./headers";
import { headersOf } from "./read-mail";

export interface Received {
  id: string;
  /** The same mail had come before: nothing was done. */
  repeated: boolean;
}

/**
 * Takes a message in, for one customer or for all, and asks for it to be read. What is the same mail is told by its
 * Message-ID and its sender, so that nobody can take the place of another's mail; without one, by every byte of it.
 */
export async function receiveMail(scope: Scope, orgId: string | null, raw: Uint8Array, now: Date): Promise<Received> {
  if (orgId !== null) scope.require("mail.deliver", orgId);
  const headers = headersOf(raw);
  const messageId = idsIn(headers.get("message-id"))[0] ?? null;
  const from = headers.get("from")?.join(" ").toLowerCase() ?? "";
  const name = messageId === null ? digest(raw) : digest(`${messageId}\n${from}`);
  const id = uuidOf(digest(`mail-in ${orgId ?? ""} ${name}`));
  const row = { id, orgId, messageId, raw: Uint8Array.from(raw), size: raw.length, receivedAt: now };
  const { count } = await scope.db.mailIn.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return { id, repeated: true };
  await enqueue(scope, { kind: "mail.received", payload: { mailId: id }, orgId, dedupeKey: id });
  return { id, repeated: false };
}

function digest(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}

/** The shape of a UUID (version 8). */
function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
