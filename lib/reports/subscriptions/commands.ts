import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import { type SectionId, sectionIds } from "../definitions/kinds";
import { planOf } from "../definitions/plan";
import type { ReportKind, ReportLang } from "../model/model";
import type { ReportDefinition } from "../own/definition";
import { nextTime, type Schedule } from "./schedule";

export interface SubscriptionWish extends Schedule {
  kind: ReportKind;
  lang: ReportLang;
  /** None is all. */
  sections: readonly SectionId[];
  /** Of a report of the customer's own. */
  definition?: ReportDefinition | null;
}

/** "gone" is a report of the customer's own that has ended. */
export type EndedWhy = "person" | "link" | "right" | "gone";

/** What one person may have running with one customer. */
const most = 10;

/** Begins a subscription of the viewer's to a report that they may read; says why not. */
export async function addSubscription(
  scope: Scope,
  org: { id: string; timeZone: string },
  wish: SubscriptionWish,
  now: number,
): Promise<"added" | "same" | "forbidden" | "too_many"> {
  scope.require("customer.open", org.id);
  const personId = scope.viewerId;
  if (personId === null) throw new AppError("not_signed_in", "a subscription of nobody");
  const { kind, lang, sections, definition, rhythm, day, minute } = wish;
  const readable = planOf(wish, (permission) => scope.orgs(permission).includes(org.id)).map(({ id }) => id);
  if (readable.length === 0) return "forbidden";
  const chosen = sections.length === 0 ? [] : sectionIds.filter((one) => readable.includes(one));
  const own = { kind, definitionId: definition?.id ?? null, lang, rhythm, day, minute };
  const running = { orgId: org.id, personId, endedAt: null };
  const same = await scope.db.reportSubscription.count({ where: { ...running, ...own, sections: { equals: chosen } } });
  if (same > 0) return "same";
  if ((await scope.db.reportSubscription.count({ where: running })) >= most) return "too_many";
  const id = randomUUID();
  const { count } = await scope.db.reportSubscription.createMany({
    data: [
      {
        ...{ orgId: org.id, id, personId, ...own },
        sections: chosen,
        nextAt: new Date(nextTime(wish, now, org.timeZone)),
      },
    ],
    // However fast somebody presses: the index over what it is knows of one that runs.
    skipDuplicates: true,
  });
  if (count === 0) return "same";
  await noteChange(scope, org.id, id, { report: kind, on: true, how: "person" });
  return "added";
}

/** Ends one of the viewer's own subscriptions; false when there is none that runs. */
export async function endSubscription(scope: Scope, orgId: string, id: string, now: number): Promise<boolean> {
  scope.require("customer.open", orgId);
  return end(scope, { orgId, id, personId: scope.viewerId ?? "" }, "person", now);
}

/** Ends the subscription that a link of the portal's names; one that has ended stays as it is. For the job role. */
export async function endByLink(scope: Scope, id: string, now: number): Promise<void> {
  const found = await scope.db.reportSubscription.findFirst({ where: { id }, select: { orgId: true, personId: true } });
  if (found) await end(scope, { id, ...found }, "link", now);
}

export async function end(
  scope: Scope,
  where: { orgId: string; id: string; personId: string },
  how: EndedWhy,
  now: number,
): Promise<boolean> {
  const running = await scope.db.reportSubscription.findFirst({
    where: { ...where, endedAt: null },
    select: { kind: true },
  });
  if (!running) return false;
  const { count } = await scope.db.reportSubscription.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: new Date(now), endedWhy: how },
  });
  if (count === 0) return false;
  await noteChange(scope, where.orgId, where.id, { report: running.kind, on: false, how });
  return true;
}

function noteChange(
  scope: Scope,
  orgId: string,
  id: string,
  detail: { report: string; on: boolean; how: EndedWhy },
): Promise<void> {
  return appendAudit(scope, { orgId, kind: "pack.subscribed", subject: `subscription:${id}`, detail });
}

/** As many at a time; the rest are asked for in five minutes. */
const batch = 500;

/**
 * Asks for every report whose time has come, and sets the time after it: each time is asked for once, however many workers
 * look. Times that passed while nothing was up are made up for by one. Run as a job.
 */
export async function askDeliveries(scope: Scope, now: number): Promise<number> {
  const due = await scope.db.$queryRaw<(Schedule & { orgId: string; id: string; dueAt: Date; zone: string })[]>`
    select s.org_id as "orgId", s.id, s.rhythm, s.day::int as day, s.minute::int as minute, s.next_at as "dueAt",
      o.time_zone as zone
    from report_subscription s join organisation o on o.id = s.org_id
    where s.ended_at is null and s.next_at <= ${new Date(now)}
    order by s.next_at, s.id limit ${batch} for update of s skip locked`;
  for (const { orgId, id, dueAt, zone, ...schedule } of due) {
    const payload = { orgId, subscriptionId: id, dueAt: dueAt.getTime() };
    await enqueue(scope, { kind: "report.deliver", payload, orgId, dedupeKey: `${id} ${dueAt.getTime()}` });
    await scope.db.reportSubscription.updateMany({
      where: { orgId, id },
      data: { nextAt: new Date(nextTime(schedule, now, zone)) },
    });
  }
  return due.length;
}
