import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { type FigureValue, type KpiQuery, readKpiQueryKey } from "@/lib/knowledge/source/kpi-query";
import { catalogue, isKpiId } from "./catalogue";
import { listFrozen } from "./closing/queries";
import { getFrame } from "./fact-queries";
import { type Figure, readFigure } from "./figure-queries";
import { capitalised, formatValue } from "./format-measure";
import { placeOf } from "./kpi/place";
import type { Measure } from "./measure";

/** A document with more would hold its reader up; the rest are told as not available. */
const mostFigures = 12;

/**
 * The live figures a document draws, by the key it names them with. Null where the reader lacks the right to the figure,
 * or where there is none of that name.
 */
export async function loadFigures(
  slug: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FigureValue | null>> {
  const wanted = [...new Set(keys)].slice(0, mostFigures);
  if (wanted.length === 0) return new Map();
  const { viewer, org } = await requireCustomer(slug, "customer.open");
  const [lang, names, words] = await Promise.all([
    getLocale(),
    getTranslations("measures.kpi"),
    getTranslations("measures.figure"),
  ]);
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const found = new Map<string, FigureValue | null>(wanted.map((key) => [key, null]));
    if (!can(viewer, "sla.read", org.id)) return found;
    const { services } = await getFrame(scope, org.id);
    const serviceName = new Map(
      services.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]),
    );
    for (const key of wanted) {
      const asked = readKpiQueryKey(key);
      if (!asked || !isKpiId(asked.kpi) || !can(viewer, catalogue[asked.kpi].permission, org.id)) continue;
      const { kpi, from, to, by } = asked;
      const counted = await readFigure(scope, org, { kpi, from, to, by }, now);
      const { whole, groups } = asked.frozen ? await asClosed(scope, org.id, asked, counted) : counted;
      const label = (group: string) => {
        if (group === "") return words("unnamed");
        if (by === "month") return capitalised(formatLocalMonth(group, lang));
        return by === "priority" ? words("priority", { priority: group }) : (serviceName.get(group) ?? group);
      };
      found.set(key, {
        name: names(`${kpi}.name`),
        value: shown(whole, lang) ?? words("noData"),
        period: periodText(from, to, lang),
        note: words(`note.${noteOf(whole)}`, { n: whole.n, excluded: whole.excluded.count }),
        rows: groups.map((group) => ({
          label: label(group.key),
          value: shown(group.measure, lang) ?? words("noData"),
          population: String(group.measure.n),
          ...(by === "month" && { number: group.measure.value }),
        })),
        href: placeOf(kpi, slug, { from, to }),
      });
    }
    return found;
  });
}

/** The same figure as its months were closed; a month that is not closed has no data. The whole is the last month's. */
async function asClosed(
  scope: Scope,
  orgId: string,
  { kpi, from, to }: KpiQuery,
  { whole, groups }: Figure,
): Promise<Figure> {
  const frozen = await listFrozen(scope, orgId, { from, to, kpis: [kpi] });
  const closed = (measure: Measure, month: string): Measure => {
    const kept = frozen.get(`${kpi} ${month}`);
    const { value, n, excluded } = kept ?? { value: null, n: 0, excluded: { count: 0, reasons: [] } };
    const currency = kept?.currency ?? measure.currency;
    return { ...measure, value, n, excluded, currency, numerator: null, denominator: null };
  };
  return {
    whole: closed(whole, to),
    groups: groups.map(({ key, measure }) => ({ key, measure: closed(measure, key) })),
  };
}

function shown({ value, unit, currency }: Measure, lang: FormatLang): string | null {
  return value === null ? null : formatValue(value, unit, lang, null, currency);
}

type Note =
  | "clocks"
  | "cases"
  | "months"
  | "answers"
  | "invitations"
  | "lines"
  | "questions"
  | "count"
  | "changes"
  | "meetings"
  | "actions"
  | "proposals";

function noteOf({ unit, kpi }: Measure): Note {
  if (kpi === "billing.invoiced") return "lines";
  if (kpi.startsWith("billing.questions")) return "questions";
  if (kpi.startsWith("proposals.")) return "proposals";
  if (kpi.startsWith("billing.")) return "months";
  if (kpi.startsWith("knowledge.")) return "count";
  if (kpi.startsWith("changes.")) return "changes";
  if (kpi.startsWith("forums.actions")) return "actions";
  if (kpi.startsWith("forums.")) return "meetings";
  if (kpi === "satisfaction.response_rate") return "invitations";
  if (kpi.startsWith("satisfaction.")) return "answers";
  if (kpi.startsWith("availability.") || kpi.startsWith("credit.")) return "months";
  return unit === "clocks" || kpi.startsWith("sla.") ? "clocks" : "cases";
}

function periodText(from: string, to: string, lang: FormatLang): string {
  const first = formatLocalMonth(from, lang);
  return from === to ? first : `${first} – ${formatLocalMonth(to, lang)}`;
}
