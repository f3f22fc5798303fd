import "server-only";
import { inJobScope, inStandingScope, type Scope } from "@/lib/access/scope";
import { listStandings } from "@/lib/access/standing-queries";
import { appendAudit } from "@/lib/audit/commands";
import { env } from "@/lib/env";
import { formatLocalMonth } from "@/lib/format";
import type { JobPayload } from "@/lib/jobs/kinds";
import { mailIdOf, queueMail } from "@/lib/jobs/mail-commands";
import { routes } from "@/lib/routes";
import { readReport, wordsOf } from "../definitions/model-queries";
import { isEmpty, type ReportKind, type ReportLang, type ReportModel } from "../model/model";
import { getDefinition } from "../own/queries";
import type { ReportedCustomer } from "../sla/content-queries";
import { end } from "./commands";
import { type Rhythm, reportedMonth } from "./schedule";
import { unsubscribeToken } from "./unsubscribe-token";

type Due = JobPayload<"report.deliver">;

interface Found {
  kind: ReportKind;
  lang: ReportLang;
  sections: string[];
  /** Of a report of the customer's own: which, and what it was called when this began. */
  own: { id: string; name: string; endedAt: Date | null; parts: { section: string }[] } | null;
  month: string;
  personId: string;
  /** Null for somebody who is gone, or no longer belongs to the customer in any way. */
  person: Awaited<ReturnType<typeof listStandings>>[number] | null;
  org: ReportedCustomer & { slug: string };
}

/**
 * Makes a subscribed report as its subscriber would see it now, by both locks, and mails that it is there. Without the right
 * nothing is sent and the subscription ends; with nothing to tell nothing is sent. One delivery for each time: whoever comes
 * second finds it, and what is written of it stands in one transaction with its mail. A job.
 */
export async function deliverReport(due: Due, now: number): Promise<void> {
  const found = await inJobScope((scope) => findDue(scope, due, now));
  if (!found) return;
  const { person, org, kind, lang, sections, month, own } = found;
  const model =
    person &&
    (await inStandingScope(person, async (scope) => {
      // Its parts are those that this reader may see now.
      const definition = own && (await getDefinition(scope, org.id, own.id));
      return readReport(scope, org, { kind, month, lang, sections, definition }, person.name, now);
    }));
  await inJobScope((scope) => settle(scope, due, found, model, now));
}

async function findDue(scope: Scope, { orgId, subscriptionId, dueAt }: Due, now: number): Promise<Found | null> {
  const row = await scope.db.reportSubscription.findFirst({
    where: { orgId, id: subscriptionId, endedAt: null },
    include: { definition: { select: { id: true, name: true, endedAt: true, parts: { select: { section: true } } } } },
  });
  if (!row || (await isDelivered(scope, { orgId, subscriptionId, dueAt }))) return null;
  const select = { id: true, slug: true, key: true, name: true, timeZone: true } as const;
  const org = await scope.db.organisation.findUniqueOrThrow({ where: { id: orgId }, select });
  const [person] = await listStandings(scope, orgId, [row.personId], new Date(now));
  const belongs = person?.viewer.customers.some(({ id }) => id === orgId) ?? false;
  return {
    ...{
      kind: row.kind as ReportKind,
      lang: row.lang as ReportLang,
      sections: row.sections,
      personId: row.personId,
      own: row.definition,
      org,
    },
    month: reportedMonth({ rhythm: row.rhythm as Rhythm }, dueAt, org.timeZone),
    person: person && belongs ? person : null,
  };
}

async function isDelivered(scope: Scope, { orgId, subscriptionId, dueAt }: Due): Promise<boolean> {
  return (await scope.db.reportDelivery.count({ where: { orgId, subscriptionId, dueAt: new Date(dueAt) } })) > 0;
}

async function settle(scope: Scope, due: Due, found: Found, model: ReportModel | null, now: number): Promise<void> {
  const { orgId, subscriptionId: id, dueAt } = due;
  const { kind, month, personId } = found;
  const state = model === null ? (hasNothing(found) ? "empty" : "refused") : isEmpty(model) ? "empty" : "sent";
  const once = `pack ${id} ${dueAt}`;
  const { count } = await scope.db.reportDelivery.createMany({
    data: [
      {
        ...{ orgId, subscriptionId: id, dueAt: new Date(dueAt), personId, kind, month, state, at: new Date(now) },
        mailId: state === "sent" ? mailIdOf(once) : null,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  if (model && state === "sent") {
    const unsubscribe = new URL(routes.unsubscribe(unsubscribeToken(id), "once"), env().NEXTAUTH_URL).href;
    await queueMail(scope, { personId, orgId, once, unsubscribe, ...mailOf(id, found, model) });
  }
  const detail = { report: kind, month, state };
  await appendAudit(scope, { orgId, kind: "pack.delivered", subject: `subscription:${id}`, detail });
  if (state === "refused") await end(scope, { orgId, id, personId }, found.own?.endedAt ? "gone" : "right", now);
}

/** Whether a report of the customer's own goes on, and holds nothing of what was wished for: it may be being put together. */
function hasNothing({ person, own, sections }: Found): boolean {
  if (!person || !own || own.endedAt) return false;
  return !own.parts.some(({ section }) => sections.length === 0 || sections.includes(section));
}

/** What the report is and where it lies; no figure and no amount: a mailbox is read by more than the portal knows. */
function mailOf(id: string, { person, org, kind, lang, sections, month, own }: Found, model: ReportModel) {
  const { packs } = wordsOf(lang, org.timeZone, (key) => key);
  const href = (path: string) => new URL(path, env().NEXTAUTH_URL).href;
  const report = own?.name ?? packs(`kind.${kind}`);
  const query = { lang, sections: sections.join(",") || undefined };
  const values = { report, org: org.name, month: formatLocalMonth(month, lang) };
  const parts = model.sections.map(({ title }) => title).join(", ");
  const isOpen = model.facts.some(({ value }) => value === packs("fact.open"));
  const paragraphs = [
    packs("mail.hello", { name: person?.name ?? "" }),
    packs("mail.body", values),
    ...(isOpen ? [packs("mail.open")] : []),
    packs("mail.parts", { parts }),
    packs("mail.link", { link: href(routes.customer.pack(org.slug, own?.id ?? kind, month, query)) }),
    packs("mail.foot", { link: href(routes.unsubscribe(unsubscribeToken(id))) }),
  ];
  return { subject: packs("mail.subject", values), text: `${paragraphs.join("\n\n")}\n` };
}
