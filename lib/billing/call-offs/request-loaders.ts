import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { agreedIn, pricesOn } from "../contract/prices";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { typedText } from "../typed-number";
import { readBasis } from "../what-if/basis-queries";
import { isCountedIn } from "../what-if/foreseen";
import { idOf } from "../what-if/loaders";
import { getScenario } from "../what-if/scenario-queries";
import { whatIf } from "../what-if/what-if";
import { mostLines } from "./call-off";
import { itemKey } from "./draft";
import { prefilledLines } from "./prefill";

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
    const isCounted = isCountedIn(basis.usage);
    const lines = changed
      .filter((item) => !isCounted(item))
      .filter(({ service, item }) => query.line === undefined || query.line === itemKey(service, item))
      .flatMap((change) => prefilledLines(change, agreedIn(basis.agreed, from.slice(0, 7))));
    return {
      lines: lines.slice(0, mostLines).map(({ service, item, costCentre, quantity }): PrefilledLine => {
        const typed = typedText(quantity, lang).replace("-", "−");
        return { item: itemKey(service, item), centre: costCentre, quantity: typed };
      }),
      /** Lines that one request has no room for. */
      left: Math.max(0, lines.length - mostLines),
      ...{ org, from, today, hasContract: basis.contract !== null },
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
