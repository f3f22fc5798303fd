import "server-only";
import { requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { singleValues } from "@/lib/single-values";
import { listServices } from "./case-queries";
import { caseFilterOf, type Query } from "./filters";
import { listWaitingForViewer } from "./follow/waiting-queries";
import { countCases, countUnclosedByCustomer, countUnseen, listCases, mostFoundByWords } from "./list-queries";
import { nextCursor } from "./listing";
import { cursorOf, sortingOf } from "./sorting";

const pageSize = 50;

/** The customer's cases, or one's own, as the address asks for them. */
export async function loadCaseList(slug: string, asked: Query) {
  const query = singleValues(asked);
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const filter = caseFilterOf(query);
  const sorting = sortingOf(query.sort, filter.clock !== null);
  const cursor = cursorOf(query.after, sorting.column);
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const services = await listServices(scope, org.id);
    const rows = await listCases(scope, org.id, { filter, sorting, cursor, limit: pageSize, now });
    const next = nextCursor(rows, sorting, pageSize);
    // A first page that is not full is the whole list.
    const count = cursor === null && next === null ? rows.length : await countCases(scope, org.id, filter, now);
    const readsAll = can(viewer, "cases.read_org", org.id);
    const unseen = readsAll ? await countUnseen(scope, org.id, filter, now) : 0;
    const reports = can(viewer, "cases.report", org.id);
    const isFirstPage = cursor === null;
    const isCounted = filter.text === null || count <= mostFoundByWords;
    const isBeginning = isFirstPage && filter.state === "unclosed" && filter.text === null && filter.clock === null;
    const waiting = reports && isBeginning ? await listWaitingForViewer(scope, org.id) : [];
    return {
      org,
      filter,
      sorting,
      isFirstPage,
      next,
      rows,
      count,
      isCounted,
      unseen,
      services,
      readsAll,
      reports,
      waiting,
      now,
    };
  });
}

/** How many of the customer's cases, or of one's own, are not closed, and how many of them the list leaves out. */
export async function loadUnclosed(slug: string): Promise<{ count: number; unseen: number; isOwn: boolean }> {
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const isOwn = !can(viewer, "cases.read_org", org.id);
  return inScope(viewer, async (scope) => {
    const [filter, now] = [caseFilterOf({}), Date.now()];
    const seen = await countCases(scope, org.id, filter, now);
    const unseen = isOwn ? 0 : await countUnseen(scope, org.id, filter, now);
    return { count: seen + unseen, unseen, isOwn };
  });
}

/** By customer, for the desk; a customer whose cases the viewer may not read is not among them. */
export async function loadUnclosedByCustomer(): Promise<{
  readable: ReadonlySet<string>;
  counts: ReadonlyMap<string, number>;
}> {
  const viewer = await requireSupplier("customer.open");
  const counts = await inScope(viewer, countUnclosedByCustomer);
  const readable = viewer.customers.filter(({ id }) => can(viewer, "cases.read_org", id)).map(({ id }) => id);
  return { readable: new Set(readable), counts };
}
