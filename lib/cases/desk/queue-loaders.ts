import "server-only";
import { getLocale } from "next-intl/server";
import { noteSupplierRead, requireSupplier } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can, type PersonViewer } from "@/lib/access/viewer";
import type { Query } from "@/lib/cases/filters";
import { singleValues } from "@/lib/single-values";
import { countdownOf } from "@/lib/sla/countdown";
import { officeCalendar } from "@/lib/sla/default-terms";
import { type Countdown, soonMs } from "@/lib/sla/standing";
import { compileCalendar, due } from "@/lib/time/business-time";
import { localDateAt } from "@/lib/time/local-date";
import { getCalendars } from "./calendar-queries";
import { listAgents } from "./people-queries";
import { isNarrowed, queueCursorOf, queueFilterOf } from "./queue-filter";
import { countQueue, listQueue, nextQueueCursor, type QueueClock, type QueueRow } from "./queue-queries";
import type { QueueAsked } from "./queue-sql";
import { listServiceChoices } from "./service-queries";
import { listViews } from "./view-queries";

const pageSize = 50;
const office = compileCalendar(officeCalendar);

export interface DeskRow extends Omit<QueueRow, "clock" | "orgId"> {
  org: { slug: string; key: string; name: string };
  writes: boolean;
  countdown: Countdown | null;
}

/** The queue over every customer whose cases the viewer reads, as the address asks for it. */
export async function loadQueue(asked: Query) {
  const query = singleValues(asked);
  const viewer = await requireSupplier("cases.read_org");
  const readable = viewer.customers.filter(({ id }) => can(viewer, "cases.read_org", id));
  const named = queueFilterOf(query);
  const customer = readable.find(({ slug }) => slug === named.customer);
  const filter = { ...named, customer: customer?.slug ?? null };
  const cursor = queueCursorOf(query.after, filter.view);
  const now = Date.now();
  const today = localDateAt(now, "Europe/Stockholm");
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => {
    const orgIds = customer ? [customer.id] : readable.map(({ id }) => id);
    const agents = await listAgents(scope, orgIds, today);
    const asks: QueueAsked = {
      orgId: customer?.id ?? null,
      me: { id: viewer.personId, name: viewer.name },
      assignee: agents.find(({ id }) => id === filter.assignee) ?? null,
      soonUntil: new Date(due(office, now, soonMs)),
      today,
    };
    const found = await listQueue(scope, filter, asks, { cursor, limit: pageSize });
    return {
      agents,
      rows: await withCountdowns(scope, viewer, found, now),
      next: nextQueueCursor(found, filter.view, pageSize),
      counts: await countQueue(scope, filter, asks),
      services: await listServiceChoices(scope, orgIds, lang),
      views: await listViews(scope),
    };
  });
  for (const { id } of customer ? [customer] : readable) await noteSupplierRead(viewer, "cases.read_org", id);
  const customers = readable.map(({ slug, name }) => ({ slug, name }));
  const writes = readable.some(({ id }) => can(viewer, "cases.write", id));
  return {
    ...page,
    filter,
    isFirstPage: cursor === null,
    isNarrowed: isNarrowed(filter),
    customers,
    writes,
    now,
    today,
  };
}

async function withCountdowns(
  scope: Scope,
  viewer: PersonViewer,
  rows: readonly QueueRow[],
  now: number,
): Promise<DeskRow[]> {
  const calendars = await getCalendars(
    scope,
    rows.flatMap(({ clock }) => clock?.calendarVersionId ?? []),
  );
  return rows.flatMap(({ orgId, clock, ...row }) => {
    const org = viewer.customers.find(({ id }) => id === orgId);
    if (!org) return [];
    const { slug, key, name } = org;
    const countdown = clock && countdownOf(runningClock(clock), calendars.get(clock.calendarVersionId) ?? null, now);
    return [{ ...row, org: { slug, key, name }, writes: can(viewer, "cases.write", orgId), countdown }];
  });
}

function runningClock({ name, dueAt, pausedAt, ...clock }: QueueClock) {
  // Of which cycle it is the queue does not tell.
  return { ...clock, clock: name, cycle: 1, dueAt: dueAt.getTime(), pausedAt: pausedAt?.getTime() ?? null };
}
