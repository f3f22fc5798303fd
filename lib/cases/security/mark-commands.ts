import "server-only";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { requireTerms } from "../commands";
import { loadEvents } from "../histories";
import { caseReference } from "../reference";
import { openStore } from "../store";
import { insertEvents } from "../tables";
import { askToTellOfficers } from "./notice-commands";

interface Marking {
  caseId: string;
  isSecurity: boolean;
  /** The name that stands in the thread. */
  by: string;
}

/**
 * Makes a case a security case, or an ordinary one again, in the viewer's name; false when it is so already. Whoever has
 * found the case may mark it, and see nothing of it afterwards; only an officer takes the mark away. The caller has found
 * the case in the same scope.
 */
export async function markSecurity(
  scope: Scope,
  org: { id: string; key: string },
  marking: Marking,
  now: number,
): Promise<boolean> {
  const officer = scope.orgs("cases.read_security").includes(org.id);
  if (!officer) scope.require(marking.isSecurity ? "cases.write" : "cases.read_security", org.id);
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "a security case marked by nobody");
  return inJobScopeFor(viewerId, (own) => record(own, org, viewerId, marking, now));
}

async function record(
  scope: Scope,
  { id: orgId, key }: { id: string; key: string },
  actorId: string,
  { caseId, isSecurity, by }: Marking,
  now: number,
): Promise<boolean> {
  const terms = await requireTerms(scope, orgId);
  const { count } = await scope.db.case.updateMany({
    where: { orgId, id: caseId, isSecurity: !isSecurity },
    data: { isSecurity },
  });
  if (count === 0) return false;
  const events = (await loadEvents(scope, orgId, [caseId])).get(caseId) ?? [];
  const event = { kind: isSecurity ? ("security_marked" as const) : ("security_unmarked" as const), at: now };
  const firstSeq = (events.at(-1)?.seq ?? 0) + 1;
  await insertEvents(scope, orgId, [{ id: caseId, firstSeq, events: [{ event, actorId, actorName: by }] }]);
  // Folded again, its clocks carry the mark too.
  const store = await openStore(scope, terms, now);
  await store.refold([caseId], { whole: true });
  await store.finish();
  const kind = isSecurity ? "case.security_marked" : "case.security_unmarked";
  await appendAudit(scope, { orgId, kind, subject: `case:${caseId}`, detail: {} });
  if (!isSecurity) return true;
  await withdrawTold(scope, orgId, caseId, key, now);
  await askToTellOfficers(scope, orgId, caseId, now);
  return true;
}

/** What was written about the case while anybody might see it, and still lies in the portal: mails and messages to other systems. */
async function withdrawTold({ db }: Scope, orgId: string, caseId: string, key: string, now: number): Promise<void> {
  await db.webhookDelivery.updateMany({ where: { orgId, caseId }, data: { body: null } });
  await db.caseWatcher.deleteMany({ where: { orgId, caseId } });
  await db.surveyInvitation.updateMany({
    where: { orgId, caseId, answeredAt: null, supersededAt: null },
    data: { supersededAt: new Date(now) },
  });
  const { number } = await db.case.findUniqueOrThrow({ where: { orgId_id: { orgId, id: caseId } } });
  const reference = caseReference(key, number);
  // The link of a survey opens for whoever has it.
  await db.surveyLink.updateMany({ where: { orgId, invitation: { caseId } }, data: { title: reference } });
  await db.mailIn.updateMany({
    where: { state: "held", hint: reference, OR: [{ orgId }, { orgId: null }] },
    data: { caseOrgId: orgId, caseId },
  });
  // Patterns are slow, and the outbox may be long: they are asked of what holds the letters.
  await db.$executeRaw`
    update mail_message set subject = ${reference}, text = ${reference}, html = null
    where org_id = ${orgId}::uuid and strpos(subject || ' ' || text, ${reference}) > 0
      and (subject ~ ${`\\m${reference}\\M`} or text ~ ${`\\m${reference}\\M`})`;
}
