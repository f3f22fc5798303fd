import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { noteView } from "../audit-commands";
import { getContract, listPrices } from "../contract/queries";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { getScenarioName } from "../what-if/scenario-queries";
import { earliestLess, priceIn } from "../what-if/what-if";
import { effectOf, effectOnYear, firstMonthOf, isNamed } from "./effect";
import { actsFor, isCounted } from "./lifecycle";
import { listInvoiceLinesOf, listKnown, listRecorded } from "./queries";
import { sumsUnderWay } from "./sums";

const perPage = 100;

/** A page of call-offs with what they come to, and what all that are under way come to together. */
export async function loadCallOffs(slug: string, asked: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "call-offs");
    const head = await getContract(scope, org.id, localDateAt(Date.now(), org.timeZone));
    const currency = head?.currency ?? "SEK";
    const { contract: agreed, all, callOffs, named } = await listKnown(scope, org.id, currency);
    const basis = { prices: await listPrices(scope, org.id), agreed, named };
    const last = Math.max(1, Math.ceil(all.length / perPage));
    const page = Math.min(Math.max(Number.parseInt(asked ?? "1", 10) || 1, 1), last);
    const shown = all.slice((page - 1) * perPage, page * perPage);
    return {
      rows: shown.map((callOff) => ({ callOff, effect: effectOf(callOff, { ...basis, callOffs: all }) })),
      pages: { page, perPage, count: all.length },
      ...{ org, sums: sumsUnderWay({ ...basis, callOffs }), hasContract: head !== null, currency },
      mayRequest: can(viewer, "billing.write", org.id),
    };
  });
}

/** One call-off with its steps, its effect, the lines that name it, and what the viewer may do with it. */
export async function loadCallOff(slug: string, asked: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  if (!/^[1-9]\d{0,6}$/.test(asked)) notFound();
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  const page = await inScope(viewer, async (scope) => {
    const { contract: agreed, all: callOffs, named } = await listRecorded(scope, org.id);
    const callOff = callOffs.find(({ number }) => number === Number(asked));
    if (!callOff) return null;
    await noteView(scope, org.id, `call-off:${asked}`);
    const prices = await listPrices(scope, org.id);
    const basis = { prices, agreed, callOffs, named };
    const from = firstMonthOf(callOff.from);
    const lines = callOff.lines.map((line) => {
      const price = priceIn(prices, from, line.service, line.item);
      const isLess = line.quantity.units < 0n && price !== null && !isCounted(callOff.state);
      return { ...line, price, earliest: isLess ? earliestLess(price, from, today) : null };
    });
    const scenario = callOff.scenarioId && (await getScenarioName(scope, org.id, callOff.scenarioId));
    return {
      ...{ callOff, lines, scenario },
      effect: effectOf(callOff, basis),
      year: { year: Number(from.slice(0, 4)), effect: effectOnYear(callOff, basis, Number(from.slice(0, 4))) },
      isNamed: isNamed(callOff, named),
      invoiced: await listInvoiceLinesOf(scope, org.id, callOff.number),
      names: namesOf(await listServiceNames(scope, org.id), prices, lang),
    };
  });
  if (!page) notFound();
  const { state } = page.callOff;
  const acts = {
    customer: can(viewer, "billing.write", org.id) ? actsFor(state, "customer") : [],
    supplier: can(viewer, "billing.offer", org.id) ? actsFor(state, "supplier") : [],
  };
  return { ...page, org, acts };
}
