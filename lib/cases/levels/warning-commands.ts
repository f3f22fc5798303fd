import "server-only";
import { createTranslator } from "use-intl/core";
import { permissions } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { env } from "@/lib/env";
import { formatDuration, formatInstant } from "@/lib/format";
import en from "@/lib/i18n/messages/en/agreements.json";
import sv from "@/lib/i18n/messages/sv/agreements.json";
import { queueMail } from "@/lib/jobs/mail-commands";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { routes } from "@/lib/routes";
import { findTarget } from "@/lib/sla/agreement";
import type { ClockName } from "@/lib/sla/events";
import { type CustomerTerms, loadTerms } from "@/lib/sla/queries";
import { localDateAt } from "@/lib/time/local-date";
import { noteSent, threadOf } from "../mail/thread-commands";
import { oldestMs, warningsDue } from "./warning";

const messages = { sv, en };
const horizonMs = 30 * 86_400_000;
const mostClocks = 5_000;

interface RunningClock {
  org_id: string;
  case_id: string;
  number: number;
  clock: ClockName;
  cycle: number;
  service_key: string;
  priority: number;
  agreement_version_id: string;
  target_ms: bigint;
  due_at: Date;
  is_security: boolean;
  /** Those added to a security case by name. */
  admitted: string[];
  told: number[];
}

interface Notice {
  clock: RunningClock;
  percent: number;
  role: Role;
}

/**
 * Tells by mail of clocks that have used a share of their target for which their agreement names a role; each share once
 * per clock, and a person's notices of one customer in one mail. Returns how many clocks and mails.
 */
export async function warnOfClocks(scope: Scope, now: number): Promise<{ clocks: number; mails: number }> {
  await scope.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('sla warnings', 7))`;
  const running = await listRunning(scope, now);
  const total = { clocks: 0, mails: 0 };
  for (const orgId of new Set(running.map(({ org_id }) => org_id))) {
    const clocks = running.filter(({ org_id }) => org_id === orgId);
    const terms = await loadTerms(scope, orgId);
    if (!terms) continue;
    const notices = await settle(scope, terms, clocks, now);
    if (notices.length === 0) continue;
    const told = {
      clocks: new Set(notices.map(({ clock }) => keyOf(clock))).size,
      mails: await tell(scope, terms, notices, now),
    };
    await appendAudit(scope, { orgId, kind: "sla.warned", subject: `organisation:${orgId}`, detail: told });
    total.clocks += told.clocks;
    total.mails += told.mails;
  }
  return total;
}

/**
 * The clocks that may have something to tell; a clock that pauses uses nothing. One that has been late for longer than a day
 * is looked at only while its agreement names a share of lateness that is not done with: newest first, so that what is old is
 * settled when there is room for it.
 */
function listRunning({ db }: Scope, now: number): Promise<RunningClock[]> {
  return db.$queryRaw<RunningClock[]>`
    select o.org_id, o.case_id, c.number, o.clock::text as clock, o.cycle, o.service_key, o.priority,
      o.agreement_version_id, o.target_ms, o.due_at, c.is_security,
      array(select a.person_id from case_admission a where a.org_id = c.org_id and a.case_id = c.id) as admitted,
      array(select w.percent from sla_warning w where w.org_id = o.org_id and w.case_id = o.case_id
        and w.clock = o.clock and w.cycle = o.cycle) as told
    from sla_outcome o join cases c on c.org_id = o.org_id and c.id = o.case_id
    where o.outcome = 'running' and o.paused_at is null and o.due_at <= ${new Date(now + horizonMs)}
      and (o.due_at >= ${new Date(now - oldestMs)} or exists (
        select from agreement_version v, jsonb_array_elements(v.terms -> 'warnings') warning
        where v.org_id = o.org_id and v.id = o.agreement_version_id and (warning ->> 'percent')::int > 100
          and not exists (select from sla_warning w where w.org_id = o.org_id and w.case_id = o.case_id
            and w.clock = o.clock and w.cycle = o.cycle and w.percent = (warning ->> 'percent')::int)))
    order by o.due_at < ${new Date(now - oldestMs)}, abs(extract(epoch from o.due_at - ${new Date(now)}::timestamptz))
    limit ${mostClocks}`;
}

async function settle(
  scope: Scope,
  terms: CustomerTerms,
  clocks: readonly RunningClock[],
  now: number,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  const rows = clocks.flatMap((clock) => {
    const version = terms.agreement.versions.find(({ id }) => id === clock.agreement_version_id);
    const target = version && findTarget(version.terms, clock.service_key, clock.priority, clock.clock);
    const calendar = target && terms.agreement.calendars[target.calendar];
    if (!version?.terms.warnings || !calendar) return [];
    const measured = { targetMs: Number(clock.target_ms), dueAt: clock.due_at.getTime() };
    const due = warningsDue(version.terms.warnings, measured, calendar, { now, told: clock.told });
    notices.push(...due.tell.map(({ percent, role }) => ({ clock, percent, role })));
    const { org_id: orgId, case_id: caseId, clock: name, cycle } = clock;
    return due.settle.map((percent) => ({ orgId, caseId, clock: name, cycle, percent, toldAt: new Date(now) }));
  });
  if (rows.length > 0) await scope.db.slaWarning.createMany({ data: rows });
  return notices;
}

async function tell(scope: Scope, terms: CustomerTerms, notices: readonly Notice[], now: number): Promise<number> {
  const { orgId } = terms;
  const org = await scope.db.organisation.findUnique({ where: { id: orgId }, select: { slug: true, name: true } });
  const services = await scope.db.service.findMany({
    where: { orgId },
    select: { key: true, name: true, nameEn: true },
  });
  const holdings = await listRoleHoldings(scope, orgId, localDateAt(now, terms.agreement.zone));
  const people = await scope.db.person.findMany({
    where: { id: { in: holdings.map(({ personId }) => personId) } },
    select: { id: true, locale: true },
  });
  let mails = 0;
  for (const { id: personId, locale } of people) {
    const roles = holdings.filter((holding) => holding.personId === personId).map(({ role }) => role);
    const own = notices.filter(({ clock, role }) => isTold(clock, role, personId, roles));
    if (own.length === 0 || !org) continue;
    const lang = locale === "en" ? "en" : "sv";
    const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });
    // No words of the case: a mail lies in more places than the portal.
    const lines = own.map(({ clock, percent }) => {
      const service = services.find(({ key }) => key === clock.service_key);
      const reference = `${terms.key}-${clock.number}`;
      return t(clock.due_at.getTime() <= now ? "lineLate" : "line", {
        reference,
        clock: t(`clock.${clock.clock}`),
        priority: String(clock.priority),
        service: (lang === "en" ? service?.nameEn : null) ?? service?.name ?? clock.service_key,
        percent: String(percent),
        target: formatDuration(Number(clock.target_ms), lang),
        due: formatInstant(clock.due_at, lang, terms.agreement.zone),
        link: new URL(routes.customer.case(org.slug, reference), env().NEXTAUTH_URL).href,
      });
    });
    const subject = t("subject", { customer: org.name, n: own.length });
    const threads = [...new Set(own.map(({ clock }) => clock.case_id))].map((caseId) => ({ orgId, caseId, personId }));
    const [only, another] = threads;
    // What speaks of several cases hangs together with none; an answer to it is about any of them.
    const thread = only && !another ? await threadOf(scope, only) : [];
    const mailId = await queueMail(scope, {
      ...{ personId, orgId, subject, thread },
      text: [t("lead"), ...lines].join("\n\n"),
    });
    for (const about of threads) await noteSent(scope, about, mailId, new Date(now));
    mails += 1;
  }
  return mails;
}

/** A security case's clock is told to the officers and those added to it, whatever role the agreement names. */
function isTold(clock: RunningClock, role: Role, personId: string, held: readonly string[]): boolean {
  if (!clock.is_security) return held.includes(role);
  const officers: readonly string[] = permissions["cases.read_security"].roles;
  return clock.admitted.includes(personId) || held.some((one) => officers.includes(one));
}

function keyOf({ case_id, clock, cycle }: RunningClock): string {
  return `${case_id} ${clock} ${cycle}`;
}
