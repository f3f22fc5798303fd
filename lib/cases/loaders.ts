import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { singleValues } from "@/lib/single-values";
import { countdownsOf } from "@/lib/sla/countdown";
import { explainCase } from "@/lib/sla/explain";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { getCase, getTermNames, listServices } from "./case-queries";
import { caseFilterOf, type Query } from "./filters";
import { getFollowing } from "./follow/following-queries";
import { listWaitingForViewer } from "./follow/waiting-queries";
import { loadEvents } from "./histories";
import { countCases, countUnclosedByCustomer, countUnseen, listCases, mostFoundByWords } from "./list-queries";
import { nextCursor } from "./listing";
import { numberOfReference } from "./reference";
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

/** One case with its thread and the derivation of its clocks. A missing one and a forbidden one look the same. */
export async function loadCase(slug: string, reference: string) {
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const number = numberOfReference(reference, org.key);
  if (number === null) notFound();
  const readsInternal = can(viewer, "cases.read_internal", org.id);
  const lang = (await getLocale()) === "en" ? "en" : "sv";
  const page = await inScope(viewer, async (scope) => {
    const found = await getCase(scope, org.id, number);
    if (!found) return null;
    const terms = await loadTerms(scope, org.id);
    if (!terms) return null;
    const names = await getTermNames(scope, org.id);
    const services = await listServices(scope, org.id);
    const stored = (await loadEvents(scope, org.id, [found.id])).get(found.id) ?? [];
    const events = stored.filter(({ internal }) => readsInternal || !internal);
    const now = Date.now();
    const { agreement } = terms;
    const story = events.map(({ event }) => event);
    const outcome = foldCase(story, agreement, now, { segments: true });
    const explanation = explainCase(outcome, agreement, now);
    const countdowns = Object.fromEntries(
      countdownsOf(outcome, story, agreement, now).map((one) => [`${one.clock}-${one.cycle}`, one]),
    );
    const following = await getFollowing(scope, { org, agreement, found, events, outcome, lang, now });
    return { found, names, services, events, explanation, countdowns, following };
  });
  if (!page) notFound();
  const serviceName = (key: string) => {
    const service = page.services.find((one) => one.key === key);
    return (lang === "en" ? service?.nameEn : null) ?? service?.name ?? key;
  };
  return { org, ...page, serviceName, mayExclude: can(viewer, "sla.exclude", org.id) };
}
