import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inJobScopeFor, inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { can, type PersonViewer } from "@/lib/access/viewer";
import { customerDocumentKinds } from "@/lib/knowledge/customers/customer-documents";
import { listCustomerDocuments } from "@/lib/knowledge/customers/customer-queries";
import { getServiceNames } from "@/lib/organisation/queries";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { localDateAt } from "@/lib/time/local-date";
import { getCase } from "../case-queries";
import { loadEvents } from "../histories";
import { numberOfReference } from "../reference";
import { listAdmitted } from "../security/admission-queries";
import { contactsOf, type EscalationLevel, escalationLevels } from "./escalation-levels";
import { listEscalationsOf, listOpenEscalations } from "./escalation-queries";
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

/** A case's escalations beside it, and whom each level would tell; null for those who see only their own cases. */
export async function loadEscalations(slug: string, reference: string) {
  const viewer = await getViewer();
  const org = viewer.kind === "person" ? viewer.customers.find((customer) => customer.slug === slug) : undefined;
  const number = org ? numberOfReference(reference, org.key) : null;
  if (viewer.kind !== "person" || !org || number === null || !can(viewer, "cases.read_org", org.id)) return null;
  const mayEscalate = can(viewer, "cases.escalate", org.id);
  const about = await inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    return found && { found, escalations: await listEscalationsOf(scope, org.id, found.id) };
  });
  if (!about) return null;
  const { escalations, found } = about;
  // The reporter of a security case sees the case, and nothing of what is done behind it.
  const isInside =
    !found.isSecurity || can(viewer, "cases.read_security", org.id) || (await isAdmitted(viewer, org.id, found.id));
  const people = mayEscalate
    ? await inJobScopeFor(viewer.personId, (own) => listStandingPeople(own, org.id, Date.now()))
    : [];
  const told = (level: EscalationLevel) =>
    found.isSecurity
      ? people.filter(({ viewer: other }) => can(other, "cases.read_security", org.id))
      : contactsOf(level, people).contacts.map(({ person }) => person);
  const levels = escalationLevels.map((level) => ({ level, names: told(level).map(({ name }) => name) }));
  return {
    ...{ escalations, mayEscalate: mayEscalate && isInside, isSecurity: found.isSecurity },
    levels: mayEscalate ? levels : [],
  };
}

function isAdmitted(viewer: PersonViewer, orgId: string, caseId: string): Promise<boolean> {
  return inScope(viewer, async (scope) => (await listAdmitted(scope, orgId, caseId)).includes(viewer.personId));
}
