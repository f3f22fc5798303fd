import "server-only";
import type { Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { automaticOf, isDisproved } from "./automatic";
import { type FoundCase, findCase } from "./find-case-queries";
import type { MailHeaders } from "./headers";
import { provesSender } from "./proof";
import type { ReadMail } from "./read-mail";
import type { HeldReason, IgnoredReason } from "./reasons";
import { findSender, mayWrite, type Sender, standingOfSender } from "./sender-queries";

/**
 * What becomes of a mail. Where a sender is known, whose they are goes along. `isProven`: it comes from the address it bears,
 * by the word of our mail server or by the mail it answers.
 */
export type Verdict = { sender: Sender | null; orgId: string | null; isProven: boolean } & (
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
/** Of one sender in an hour: more than that an agent looks at, and far more is noise. */
const most = { taken: 20, kept: 200 } as const;

/** Decides, and changes nothing. */
export async function verdictOn(scope: Scope, { orgId, headers, mail, now }: Asked): Promise<Verdict> {
  const nobody = { sender: null, orgId, isProven: false };
  const address = mail?.from.address ?? "";
  const { NEXTAUTH_URL, MAIL_AUTHENTICATED_BY: server } = env();
  const automatic = automaticOf(headers, { host: new URL(NEXTAUTH_URL).hostname, from: address });
  if (automatic !== null || isOurs(address)) return { ...nobody, state: "ignored", reason: automatic ?? "own" };
  const hold = (
    reason: HeldReason,
    of: Pick<Verdict, "sender" | "orgId" | "isProven"> = nobody,
    found: FoundCase | null = null,
  ) => ({ ...of, state: "held", reason, found }) as const;
  if (mail === null) return hold("unreadable");
  if (!/^[^\s@]+@[^\s@]+$/.test(address) || (headers.get("from")?.length ?? 0) > 1) return hold("no_sender");

  const sender = await findSender(scope, address);
  const thread = sender && (await findCase(scope, { headers, subject: mail.subject, senderId: sender.id, orgId }));
  const isAnswer = thread !== null && "isProven" in thread && thread.isProven;
  const isDenied = isDisproved(headers);
  const isVouchedFor = !isDenied && provesSender(headers, address, server);
  const isProven = isVouchedFor || (!isDenied && isAnswer);
  const sent = await countSent(scope, { address, isProven, isKnown: sender !== null }, now);
  if (sent > most.kept) return { ...nobody, isProven, state: "ignored", reason: "flood" };
  if (isDenied) return hold("disproved");

  // At the door of one customer, the people of others are unknown.
  const employers = sender?.employers.filter(({ id }) => orgId === null || id === orgId) ?? [];
  if (!sender || (orgId !== null && employers.length === 0)) return hold("unknown", { ...nobody, isProven });
  const of = { sender, orgId: orgId ?? (employers.length === 1 ? (employers[0]?.id ?? null) : null), isProven };
  if (!sender.isActive) return hold("disabled", of);
  if (sent > most.taken) return hold("too_many", of);

  if (thread && "held" in thread) return hold(thread.held, of, thread.found);
  if (thread) {
    const { found } = thread;
    const standing = await standingOfSender(scope, found.orgId, sender.id, now);
    const allowed = standing !== null && mayWrite(standing, found);
    if (!allowed) return hold("no_right", of, found);
    // Anybody can write an address and a reference: what is to stand in a thread as somebody's words takes more.
    return isAnswer ? { ...of, state: "added", sender, found } : hold("reference", of, found);
  }
  const reporting = [];
  for (const customer of employers) {
    const standing = await standingOfSender(scope, customer.id, sender.id, now);
    if (standing && can(standing.viewer, "cases.report", customer.id)) reporting.push(customer);
  }
  const [customer, ...others] = reporting;
  if (!customer) return hold(sender.isSupplier ? "supplier" : "no_right", of);
  if (others.length > 0) return hold("several", of);
  return isVouchedFor ? { ...of, state: "opened", sender, customer } : hold("unproven", of);
}

function isOurs(address: string): boolean {
  const { SMTP_FROM, MAIL_INBOUND_ADDRESS } = env();
  return [SMTP_FROM, MAIL_INBOUND_ADDRESS].some((ours) => ours !== undefined && ours.toLowerCase() === address);
}

interface Origin {
  address: string;
  isProven: boolean;
  isKnown: boolean;
}

/**
 * Mails of the last hour from the same origin that somebody was meant to see: of the address; where it is nobody's and nothing
 * is proven, of its whole domain, since addresses are made up as quickly as mails. What is proven is counted by itself, so
 * that a flood in somebody's name does not wash away their own mail.
 */
async function countSent(scope: Scope, { address, isProven, isKnown }: Origin, now: Date): Promise<number> {
  const since = new Date(now.getTime() - hour);
  const domain = address.slice(address.lastIndexOf("@"));
  const from = isKnown || isProven ? { fromAddress: address } : { fromAddress: { endsWith: domain }, personId: null };
  return scope.db.mailIn.count({
    where: { ...from, isProven, state: { in: ["held", "added", "opened", "discarded"] }, receivedAt: { gt: since } },
  });
}
