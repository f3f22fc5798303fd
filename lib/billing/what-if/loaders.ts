import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthKeySchema } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { pricesOn } from "../contract/prices";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { readBasis, readYear } from "./basis-queries";
import { isCountedIn } from "./foreseen";
import { storedOf } from "./scenario";
import { getScenario } from "./scenario-queries";
import { whatIf } from "./what-if";
import { changesOf, sheetOf } from "./worksheet";

type Query = Readonly<Record<string, string | undefined>>;

/**
 * The worksheet: every agreed item with its quantity, and what the quantities of the address would come to. It may begin from
 * a scenario, whose quantities hold where the address says nothing.
 */
export async function loadWhatIf(slug: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "what-if");
    const basis = await readBasis(scope, org.id, today);
    const { contract, prices, foreseen, currency } = basis;
    const isCounted = isCountedIn(basis.usage);
    const asked = idOf(query.scenario);
    const scenario = asked && (await getScenario(scope, org.id, asked, basis));
    const from = monthOf(query.from ?? (scenario ? scenario.from : undefined), today.slice(0, 7));
    const names = namesOf(await listServiceNames(scope, org.id), prices, lang);
    const listed = pricesOn(prices, `${from}-01`)?.rows ?? [];
    const kept = scenario ? scenario.changes : [];
    const rows = sheetOf({ prices: listed, agreed: foreseen.agreed, from, query, kept, lang });
    const changes = changesOf(rows);
    const year = Number(from.slice(0, 4));
    const { total } = await readYear(scope, org.id, year, basis);
    return {
      ...{ org, lang, names, contract, currency, year, from, total },
      rows: rows.map((row) => ({ ...row, isCounted: isCounted(row.price) })),
      scenario: scenario ? { id: scenario.id, name: scenario.name, isOwn: scenario.isOwn } : null,
      result: whatIf(changes, from, foreseen, today),
      wrong: rows.filter(({ isWrong }) => isWrong).length,
      /** What a form carries to keep it. */
      stored: JSON.stringify(storedOf(changes)),
      mayKeep: can(viewer, "billing.write", org.id),
    };
  });
}

/** The asked-for month, from this one to three years on; otherwise the next. */
function monthOf(asked: string | undefined, current: MonthKey): MonthKey {
  const read = monthKeySchema.safeParse(asked);
  const next = addMonths(current, 1);
  return read.success && read.data >= current && read.data <= addMonths(next, 36) ? read.data : next;
}

export function idOf(asked: string | undefined): string | null {
  return asked && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked) ? asked : null;
}
