import "server-only";
import { createTranslator } from "use-intl/core";
import { inJobScope, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import en from "@/lib/i18n/messages/en/mailIn.json";
import sv from "@/lib/i18n/messages/sv/mailIn.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { oneLine } from "@/lib/jobs/message";
import { requireTerms } from "../commands";
import { recordDeed } from "../follow/act-commands";
import { openCase, serviceOf } from "../open-commands";
import { type FoundCase, hintOf } from "./find-case-queries";
import type { MailHeaders } from "./headers";
import { headersOf, type ReadMail, readMail } from "./read-mail";
import type { HeldReason } from "./reasons";
import { refusedInWords } from "./refused-queries";
import type { Sender } from "./sender-queries";
import { noteCame, threadOf } from "./thread-commands";
import { type Verdict, verdictOn } from "./verdict-queries";
import { contentOf, noteRefused, noteWaits, settleMail, storedRefused, writtenCaseOf } from "./write-commands";

const messages = { sv, en };

/** Reads a mail that has come in and does what it asks for, once, in one transaction: tried again, nothing is done twice. */
export async function sortMail(mailId: string, now: Date): Promise<void> {
  const waiting = await inJobScope((scope) =>
    scope.db.mailIn.findFirst({ where: { id: mailId, state: "received" }, select: { raw: true } }),
  );
  if (!waiting?.raw) return;
  const headers = headersOf(waiting.raw);
  const mail = await readMail(waiting.raw);
  await inJobScope((scope) => sortRead(scope, mailId, { headers, mail, now }));
}

interface Read {
  headers: MailHeaders;
  mail: ReadMail | null;
  now: Date;
}

/** As much of the row as the work needs. */
interface Row {
  id: string;
  orgId: string | null;
  messageId: string | null;
  receivedAt: Date;
}

async function sortRead(scope: Scope, id: string, { headers, mail, now }: Read): Promise<void> {
  await scope.db.$queryRaw`select id from mail_in where id = ${id}::uuid for update`;
  const row = await scope.db.mailIn.findFirst({
    where: { id, state: "received" },
    select: { id: true, orgId: true, messageId: true, receivedAt: true },
  });
  if (!row) return;
  const verdict = await verdictOn(scope, { orgId: row.orgId, headers, mail, now });
  await scope.db.mailIn.updateMany({ where: { id }, data: factsOf(verdict, headers, mail) });
  const outcome = await carryOut(scope, row, verdict, mail, now);
  const orgId = verdict.orgId ?? undefined;
  await appendAudit(scope, { orgId, kind: "mail.received", subject: `mail:${id}`, detail: outcome });
}

/** The facts of a mail, as the desk sees them. Of what is ignored nothing is kept but that it came. */
function factsOf(verdict: Verdict, headers: MailHeaders, mail: ReadMail | null) {
  const first = (name: string) => oneLine(headers.get(name)?.[0] ?? "").slice(0, 254);
  const from = mail?.from ?? { name: "", address: first("from") };
  const isIgnored = verdict.state === "ignored";
  return {
    orgId: verdict.orgId,
    isProven: verdict.isProven,
    fromAddress: from.address,
    fromName: from.name,
    subject: mail?.subject ?? first("subject"),
    text: isIgnored ? "" : (mail?.text ?? ""),
    files: isIgnored ? [] : (mail?.files ?? []).map(({ name }) => name),
    personId: verdict.sender?.id ?? null,
  };
}

async function carryOut(scope: Scope, row: Row, verdict: Verdict, mail: ReadMail | null, now: Date) {
  if (verdict.state === "held") return hold(scope, row, verdict, now);
  if (verdict.state === "ignored" || mail === null) {
    const reason = "reason" in verdict ? verdict.reason : "automatic";
    await settleMail(scope, row.id, { state: "ignored", reason, raw: null });
    return { outcome: "ignored", reason };
  }
  const reason =
    verdict.state === "added" ? await add(scope, row, verdict, mail, now) : await open(scope, row, verdict, mail, now);
  if (reason === null) return { outcome: verdict.state, reason };
  return hold(scope, row, { ...verdict, reason, found: verdict.state === "added" ? verdict.found : null }, now);
}

interface Holding extends Pick<Verdict, "sender" | "orgId"> {
  reason: HeldReason;
  found: FoundCase | null;
}

/**
 * Somebody at the desk has to look at it. What one of the customer's own people writes of a security case is seen by who
 * sees that case, and its thread says that it waits: nobody else would find it.
 */
async function hold(scope: Scope, row: Row, { reason, found, sender, orgId }: Holding, now: Date) {
  const isTheirs = found?.isSecurity && (orgId === null || orgId === found.orgId);
  const place = isTheirs ? { caseOrgId: found.orgId, caseId: found.id } : {};
  await settleMail(scope, row.id, { state: "held", reason, hint: found && hintOf(found), ...place });
  if (isTheirs && sender) await noteWaits(scope, { orgId: found.orgId, caseId: found.id }, sender, now);
  return { outcome: "held", reason };
}

/** The mail becomes a message of the case, by the rules of its page. */
async function add(
  scope: Scope,
  row: Row,
  { sender, found }: { sender: Sender; found: FoundCase },
  mail: ReadMail,
  now: Date,
): Promise<HeldReason | null> {
  const hint = hintOf(found);
  let { text, files, refused } = contentOf(mail);
  const deed = () => ({ act: "add", text, files, by: sender.name }) as const;
  if (text === "" && files.length === 0) return "empty";
  let done = await recordDeed(scope, found.organisation, found.id, sender.id, deed(), now.getTime());
  if ("refused" in done && done.field === "files" && text !== "") {
    refused = [...refused, ...files.map(({ name }) => ({ name, problem: "full" as const }))];
    files = [];
    done = await recordDeed(scope, found.organisation, found.id, sender.id, deed(), now.getTime());
  }
  if ("refused" in done) return "closed";
  const place = { orgId: found.orgId, caseId: found.id };
  await settleMail(scope, row.id, {
    ...{ state: "added", raw: null, refused: storedRefused(refused), seq: done.seq },
    ...{ caseOrgId: found.orgId, caseId: found.id },
  });
  await noteCame(scope, { ...place, personId: sender.id }, row.messageId, now);
  // Of a security case not even the names of its files are mailed.
  if (refused.length === 0 || found.isSecurity) return null;
  await noteRefused(scope, place, refused, sender, now);
  const t = createTranslator({ locale: sender.locale, messages: messages[sender.locale], namespace: "refused" });
  await queueMail(scope, {
    ...{ personId: sender.id, orgId: found.orgId, once: `refused files of ${row.id}` },
    subject: `[${hint}] ${t("subject")}`,
    text: `${t("lead", { reference: hint })}\n\n${refusedInWords(refused, sender.locale)}\n\n${t("next")}\n`,
    thread: await threadOf(scope, { ...place, personId: sender.id }),
  });
  return null;
}

/** The mail becomes a case of its sender; the receipt says what was not taken. */
async function open(
  scope: Scope,
  row: Row,
  { sender, customer }: { sender: Sender; customer: Sender["employers"][number] },
  mail: ReadMail,
  now: Date,
): Promise<HeldReason | null> {
  const content = contentOf(mail);
  if (content.text === "" && mail.subject === "" && content.files.length === 0) return "empty";
  const terms = await requireTerms(scope, customer.id);
  const written = writtenCaseOf(mail.subject, content);
  const service = await serviceOf(scope, customer.id, { service: "", category: written.category });
  const at = Math.min(row.receivedAt.getTime(), now.getTime());
  const opening = { reporter: sender, by: sender, channel: "email", at, externalKey: row.id } as const;
  const { id } = await openCase(scope, terms, { ...written, service }, opening, now.getTime());
  const place = { orgId: customer.id, caseId: id };
  await settleMail(scope, row.id, {
    ...{ state: "opened", raw: null, refused: storedRefused(content.refused) },
    ...{ caseOrgId: customer.id, caseId: id },
  });
  await noteCame(scope, { ...place, personId: sender.id }, row.messageId, now);
  await noteRefused(scope, place, content.refused, sender, now);
  return null;
}
