import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { type Agreed, agreedIn, pricesOn } from "../contract/prices";
import { compare, subtract, textOf } from "../decimal";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { readBasis } from "../what-if/basis-queries";
import { idOf } from "../what-if/loaders";
import { getScenario } from "../what-if/scenario-queries";
import { whatIf } from "../what-if/what-if";
import { mostLines } from "./call-off";
import { itemKey } from "./draft";

type Query = Readonly<Record<string, string | undefined>>;

export interface PrefilledLine {
  item: string;
  centre: string;
  quantity: string;
}

/** The form of a request: the articles there are, and what a scenario, or one line of it, would ask for. */
export async function loadNewCallOff(slug: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "billing.write");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  const next = `${addMonths(today.slice(0, 7), 1)}-01`;
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "call-offs:new");
    const basis = await readBasis(scope, org.id, today);
    const asked = idOf(query.scenario);
    const scenario = asked ? await getScenario(scope, org.id, asked, basis) : null;
    const from = scenario && `${scenario.from}-01` >= today ? `${scenario.from}-01` : next;
    const names = namesOf(await listServiceNames(scope, org.id), basis.prices, lang);
    const changed = scenario ? whatIf(scenario.changes, from.slice(0, 7), basis, today).items : [];
    const lines = changed
      .filter(({ service, item }) => query.line === undefined || query.line === itemKey(service, item))
      .slice(0, mostLines)
      .map(({ service, item, before, after }): PrefilledLine => {
        const centre = largestCentre(agreedIn(basis.agreed, from.slice(0, 7)), service, item);
        return { item: itemKey(service, item), centre, quantity: textOf(subtract(after, before)) };
      });
    return {
      ...{ org, lines, from, today, hasContract: basis.contract !== null },
      // What a scenario says is its owner's: the supplier reads the request, so no word is carried over from one that is private.
      scenario: scenario && { id: scenario.id, name: scenario.name, isShared: scenario.sharedAt !== null },
      items: (pricesOn(basis.prices, from)?.rows ?? []).map(({ service, item, name, unit }) => ({
        value: itemKey(service, item),
        label: `${name} (${unit}) · ${names.service(service)}`,
      })),
      centres: [...new Set(basis.agreed.map(({ costCentre }) => costCentre))].filter((centre) => centre !== "").sort(),
    };
  });
}

/** The cost centre that has most of an item: a change is likelier there, and can be moved. */
function largestCentre(agreed: readonly Agreed[], service: string, item: string): string {
  const rows = agreed.filter((row) => row.service === service && row.item === item);
  return rows.toSorted((a, b) => compare(b.quantity, a.quantity))[0]?.costCentre ?? "";
}
