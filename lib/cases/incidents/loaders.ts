import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { customerDocumentKinds } from "@/lib/knowledge/customers/customer-documents";
import { listCustomerDocuments } from "@/lib/knowledge/customers/customer-queries";
import { getServiceNames } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { loadEvents } from "../histories";
import { numberOfReference } from "../reference";
import { listOpenEscalations } from "./escalation-queries";
import { listOwners } from "./owner-queries";
import { countFollowUps, countUnseenFollowUps, getFollowUp, listEntries, listFollowUps, listToldOf } from "./queries";
import { listRepeats } from "./repeat-queries";
import { timelineOf } from "./timeline";

const mostFollowUps = 100;
const mostRepeats = 15;

/** Follow-ups of one state, what is escalated, and what comes again. */
export async function loadIncidents(slug: string, state: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "cases.read_org");
  const [lang, isOpen, now] = [await getLocale(), state !== "closed", Date.now()];
  return inScope(viewer, async (scope) => ({
    ...{ org, isOpen, today: localDateAt(now, org.timeZone) },
    mayRecord: can(viewer, "cases.write", org.id),
    services: await getServiceNames(scope, org.id, lang),
    counts: await countFollowUps(scope, org.id),
    unseen: await countUnseenFollowUps(scope, org.id, isOpen),
    followUps: await listFollowUps(scope, org.id, isOpen, mostFollowUps),
    escalations: await listOpenEscalations(scope, org.id),
    repeats: await listRepeats(scope, org.id, now, mostRepeats),
  }));
}

/** The follow-up of one case, with its timeline and its incident report where the viewer may read it. */
export async function loadIncident(slug: string, reference: string) {
  const { viewer, org } = await requireCustomer(slug, "cases.read_org");
  const number = numberOfReference(reference, org.key);
  if (number === null) notFound();
  const [lang, now] = [await getLocale(), Date.now()];
  const page = await inScope(viewer, async (scope) => {
    const followUp = await getFollowUp(scope, org.id, number);
    if (!followUp) return null;
    const events = (await loadEvents(scope, org.id, [followUp.caseId])).get(followUp.caseId) ?? [];
    const documents = followUp.documentId
      ? await listCustomerDocuments(scope, org.id, customerDocumentKinds, lang)
      : [];
    const mayWrite = can(viewer, "incidents.write", org.id);
    return {
      ...{ followUp, mayWrite },
      services: await getServiceNames(scope, org.id, lang),
      timeline: timelineOf(events, await listEntries(scope, org.id, followUp.id)),
      told: await listToldOf(scope, org.id, followUp.id),
      report: documents.find(({ id }) => id === followUp.documentId) ?? null,
      owners: mayWrite && !followUp.closedAt ? await listOwners(scope, org.id, now) : [],
    };
  });
  if (!page) notFound();
  const mayEditReport = can(viewer, "documents.write", org.id);
  return { org, ...page, viewerId: viewer.personId, mayEditReport, today: localDateAt(now, org.timeZone) };
}
