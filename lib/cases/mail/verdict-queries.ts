import "server-only";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { automaticOf, isDisproved } from "./automatic";
import { type FoundCase, findCase } from "./find-case-queries";
import type { MailHeaders } from "./headers";
import type { ReadMail } from "./read-mail";
import type { HeldReason, IgnoredReason } from "./reasons";
import { findSender, mayWrite, type Sender, standingOfSender } from "./sender-queries";

/** What becomes of a mail. Where a sender is known, whose they are goes along. */
export type Verdict = { sender: Sender | null; orgId: string | null } & (
  | { state: "ignored"; reason: IgnoredReason }
  /** With the case that it seems to be about. */
  | { state: "held"; reason: HeldReason; found: FoundCase | null }
  | { state: "added"; sender: Sender; found: FoundCase }
  | { state: "opened"; sender: Sender; customer: Sender["employers"][number] }
);

interface Asked {
  /** The customer by whose key it came. */
  orgId: string | null;
  headers: MailHeaders;
  mail: ReadMail | null;
  now: Date;
}

const hour = 3_600_000;
/** Of one address in an hour: more than that an agent looks at, and far more is noise. */
const most = { taken: 20, kept: 200 } as const;

/** Decides, and changes nothing. */
export async function verdictOn(scope: Scope, { orgId, headers, mail, now }: Asked): Promise<Verdict> {
  const nobody = { sender: null, orgId };
  const address = mail?.from.address ?? "";
  const { hostname } = new URL(env().NEXTAUTH_URL);
  const automatic = automaticOf(headers, { host: hostname, from: address });
  if (automatic !== null || isOurs(address)) return { ...nobody, state: "ignored", reason: automatic ?? "own" };
  const hold = (reason: HeldReason, of: Pick<Verdict, "sender" | "orgId"> = nobody, found: FoundCase | null = null) =>
    ({ ...of, state: "held", reason, found }) as const;
  if (mail === null) return hold("unreadable");
  if (!/^[^\s@]+@[^\s@]+$/.test(address) || (headers.get("from")?.length ?? 0) > 1) return hold("no_sender");
  const sent = await countSent(scope, address, now);
  if (sent > most.kept) return { ...nobody, state: "ignored", reason: "flood" };
  if (isDisproved(headers)) return hold("disproved");

  const sender = await findSender(scope, address);
  // At the door of one customer, the people of others are unknown.
  const employers = sender?.employers.filter(({ id }) => orgId === null || id === orgId) ?? [];
  if (!sender || (orgId !== null && employers.length === 0)) return hold("unknown");
  const of = { sender, orgId: orgId ?? (employers.length === 1 ? (employers[0]?.id ?? null) : null) };
  if (!sender.isActive) return hold("disabled", of);
  if (sent > most.taken) return hold("too_many", of);

  const thread = await findCase(scope, { headers, subject: mail.subject, senderId: sender.id, orgId });
  if (thread && "held" in thread) return hold(thread.held, of, thread.found);
  if (thread) {
    const { found, isProven } = thread;
    const standing = await standingOfSender(scope, found.orgId, sender.id, now);
    const allowed = standing !== null && mayWrite(standing, found);
    if (!allowed) return hold("no_right", of, found);
    // Anybody can write an address and a reference: what is to stand in a thread as somebody's words takes more.
    return isProven ? { ...of, state: "added", sender, found } : hold("reference", of, found);
  }
  const reporting = [];
  for (const customer of employers) {
    const standing = await standingOfSender(scope, customer.id, sender.id, now);
    if (standing && can(standing.viewer, "cases.report", customer.id)) reporting.push(customer);
  }
  const [customer, ...others] = reporting;
  if (!customer) return hold(sender.isSupplier ? "supplier" : "no_right", of);
  return others.length > 0 ? hold("several", of) : { ...of, state: "opened", sender, customer };
}

function isOurs(address: string): boolean {
  const { SMTP_FROM, MAIL_INBOUND_ADDRESS } = env();
  return [SMTP_FROM, MAIL_INBOUND_ADDRESS].some((ours) => ours !== undefined && ours.toLowerCase() === address);
}

/** Mails of the last hour from an address that somebody was meant to see. */
async function countSent(scope: Scope, fromAddress: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - hour);
  return scope.db.mailIn.count({ where: { fromAddress, receivedAt: { gt: since }, state: { not: "ignored" } } });
}
