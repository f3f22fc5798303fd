import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { ReportKind, ReportLang } from "../model/model";
import type { EndedWhy } from "./commands";
import type { Rhythm, Schedule } from "./schedule";

export interface ListedSubscription extends Schedule {
  id: string;
  kind: ReportKind;
  /** Of a report of the customer's own; null for the others. */
  definition: { id: string; name: string } | null;
  lang: ReportLang;
  sections: string[];
  nextAt: Date;
  endedAt: Date | null;
  endedWhy: EndedWhy | null;
  /** Whose it is; the viewer's own are listed apart. */
  person: string;
  personId: string;
}

export interface ListedDelivery {
  dueAt: Date;
  at: Date;
  kind: ReportKind;
  definition: { id: string; name: string } | null;
  month: string;
  state: "sent" | "empty" | "refused";
  person: string;
  personId: string;
}

const named = { select: { id: true, name: true } } as const;
const month = 31 * 86_400_000;

/** Subscriptions that run, and those that have ended in the last month: one's own, and everybody's for who makes reports. */
export async function listSubscriptions(scope: Scope, orgId: string, now: number): Promise<ListedSubscription[]> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.reportSubscription.findMany({
    where: { orgId, ...seen(scope, orgId), OR: [{ endedAt: null }, { endedAt: { gt: new Date(now - month) } }] },
    include: { definition: named },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { nextAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const names = await namesOf(scope, rows);
  return rows.map(
    ({ id, kind, lang, sections, rhythm, day, minute, nextAt, endedAt, endedWhy, personId, definition }) => ({
      ...{ id, definition, sections, day, minute, nextAt, endedAt, personId, person: names.get(personId) ?? "" },
      ...{ kind: kind as ReportKind, lang: lang as ReportLang, rhythm: rhythm as Rhythm },
      endedWhy: endedWhy as ListedSubscription["endedWhy"],
    }),
  );
}

/** What was delivered in the last quarter, newest first. */
export async function listDeliveries(scope: Scope, orgId: string, now: number): Promise<ListedDelivery[]> {
  scope.require("customer.open", orgId);
  const rows = await scope.db.reportDelivery.findMany({
    where: { orgId, ...seen(scope, orgId), at: { gt: new Date(now - 3 * month) } },
    include: { subscription: { select: { definition: named } } },
    orderBy: { at: "desc" },
    take: 50,
  });
  const names = await namesOf(scope, rows);
  return rows.map(({ dueAt, at, kind, month: of, state, personId, subscription: { definition } }) => ({
    ...{ definition, dueAt, at, month: of, personId, person: names.get(personId) ?? "" },
    ...{ kind: kind as ReportKind, state: state as ListedDelivery["state"] },
  }));
}

/** Lock one: one's own, and a customer's all for those who make its reports. */
function seen(scope: Scope, orgId: string): { personId?: string } {
  return scope.orgs("reports.write").includes(orgId) ? {} : { personId: scope.viewerId ?? "" };
}

async function namesOf({ db }: Scope, rows: readonly { personId: string }[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  if (ids.length === 0) return new Map();
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** What a link ends, in the words of its mail; for the job role. */
export async function getLinkedSubscription(scope: Scope, id: string) {
  const row = await scope.db.reportSubscription.findFirst({
    where: { id },
    select: { orgId: true, kind: true, lang: true, endedAt: true, definition: named },
  });
  if (!row) return null;
  const org = await scope.db.organisation.findUnique({ where: { id: row.orgId }, select: { name: true } });
  return {
    ...{ kind: row.kind as ReportKind, lang: row.lang as ReportLang, org: org?.name ?? "" },
    name: row.definition?.name ?? null,
    isRunning: row.endedAt === null,
  };
}
