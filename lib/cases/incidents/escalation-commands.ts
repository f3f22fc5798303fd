import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "use-intl/core";
import { inJobScopeFor, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { appendAudit } from "@/lib/audit/commands";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import en from "@/lib/i18n/messages/en/incidents.json";
import securityEn from "@/lib/i18n/messages/en/security.json";
import sv from "@/lib/i18n/messages/sv/incidents.json";
import securitySv from "@/lib/i18n/messages/sv/security.json";
import { listStandingPeople, type StandingPerson } from "@/lib/organisation/standing-queries";
import { routes } from "@/lib/routes";
import { appendCaseEvent } from "../commands";
import { mailAboutCase } from "../mail/letter-commands";
import { listAdmitted } from "../security/admission-queries";
import { contactsOfSecurity } from "../security/told";
import { contactsOf, type EscalationLevel, type LevelContact } from "./escalation-levels";

const messages = { sv, en };
const ofSecurity = { sv: securitySv, en: securityEn };

export interface NewEscalation {
  caseId: string;
  reference: string;
  title: string;
  level: EscalationLevel;
  reason: string;
  /** What the one who escalates is called. */
  by: string;
  isSecurity: boolean;
}

/**
 * Lifts a case to a level in the viewer's name and tells its contacts by mail; returns how many were told. A security case
 * is told to the officers and those added to it, whatever the level. The caller has found the case in the same scope.
 */
export async function escalateCase(
  scope: Scope,
  org: { id: string; slug: string; name: string },
  escalation: NewEscalation,
  now: number,
): Promise<number> {
  scope.require("cases.escalate", org.id);
  const { viewerId } = scope;
  if (viewerId === null) throw new AppError("not_signed_in", "an escalation by nobody");
  // Who is employed where is not for every viewer to see, and the customer's own people write no events themselves.
  return inJobScopeFor(viewerId, (own) => record(own, org, viewerId, escalation, now));
}

async function record(
  scope: Scope,
  org: { id: string; slug: string; name: string },
  viewerId: string,
  escalation: NewEscalation,
  now: number,
): Promise<number> {
  const { caseId, level, reason, by, isSecurity } = escalation;
  const everyone = await listContacts(scope, org.id, { caseId, level, isSecurity }, now);
  const told = everyone.filter(({ person }) => person.id !== viewerId);
  const id = randomUUID();
  const at = new Date(now);
  await scope.db.escalation.createMany({ data: [{ orgId: org.id, id, caseId, level, reason, at, byId: viewerId }] });
  await scope.db.escalationTold.createMany({
    data: told.map(({ role, person }) => ({
      ...{ orgId: org.id, escalationId: id, role },
      ...{ personId: person.id, toldAt: at },
    })),
  });
  const event = { kind: "escalated", at: now, level } as const;
  await appendCaseEvent(scope, org.id, caseId, { event, text: reason, actorId: viewerId, actorName: by }, now);
  for (const contact of told) await tell(scope, org, contact, { ...escalation, id }, at);
  const detail = { escalation: id, level, told: told.length };
  await appendAudit(scope, { orgId: org.id, kind: "case.escalated", subject: `case:${caseId}`, detail });
  return told.length;
}

async function tell(
  scope: Scope,
  org: { id: string; slug: string; name: string },
  { person }: LevelContact<StandingPerson>,
  { id, caseId, reference, title, level, reason, by, isSecurity }: NewEscalation & { id: string },
  at: Date,
): Promise<void> {
  const { id: personId, lang, viewer } = person;
  const thread = { orgId: org.id, caseId, personId };
  const once = `escalation ${id} to ${personId}`;
  if (isSecurity) {
    const t = createTranslator({ locale: lang, messages: ofSecurity[lang], namespace: "mail.escalated" });
    const link = new URL(routes.customer.case(org.slug, reference), env().NEXTAUTH_URL).href;
    const values = { reference, level, by, name: person.name, org: org.name, link };
    await mailAboutCase(scope, thread, { subject: t("subject", values), text: t("body", values), once }, at);
    return;
  }
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail.escalated" });
  const link = new URL(routes.customer.case(org.slug, reference), env().NEXTAUTH_URL).href;
  // Whoever may not see the customer's cases is told of this one, but not what it is called.
  const about = can(viewer, "cases.read_org", org.id) ? `${reference} ${title}` : reference;
  const values = { reference, about, level, reason, by, org: org.name, link };
  await mailAboutCase(scope, thread, { subject: t("subject", values), text: t("body", values), once }, at);
}

/** Whom a case of a level would be told to at `now`, in a job's scope. */
async function listContacts(
  scope: Scope,
  orgId: string,
  { caseId, level, isSecurity }: Pick<NewEscalation, "caseId" | "level" | "isSecurity">,
  now: number,
): Promise<LevelContact<StandingPerson>[]> {
  const people = await listStandingPeople(scope, orgId, now);
  if (!isSecurity) return contactsOf(level, people).contacts;
  return contactsOfSecurity(people, orgId, await listAdmitted(scope, orgId, caseId));
}

/** Says how an escalation ended and takes it off the agenda. False when it is not open. */
export async function closeEscalation(
  scope: Scope,
  orgId: string,
  { id, caseId, outcome }: { id: string; caseId: string; outcome: string },
  now: number,
): Promise<boolean> {
  scope.require("cases.escalate", orgId);
  const { count } = await scope.db.escalation.updateMany({
    where: { orgId, id, caseId, closedAt: null },
    data: { closedAt: new Date(now), closedById: scope.viewerId, outcome },
  });
  if (count === 0) return false;
  await appendAudit(scope, { orgId, kind: "escalation.closed", subject: `case:${caseId}`, detail: {} });
  return true;
}
