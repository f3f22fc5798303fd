import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import messages from "@/lib/i18n/messages/en/measures.json";
import type { KpiId } from "./catalogue";
import { type FigureAsked, readFigure } from "./figure-queries";
import { formatValue } from "./format-measure";
import type { Measure } from "./measure";

const say = createTranslator({ locale: "en", messages });

/** What a figure is, in words for those who read it outside of the portal's pages. */
export function wordsOf(id: KpiId) {
  return {
    name: say(`kpi.${id}.name`),
    definition: say(`kpi.${id}.definition`),
    formula: say(`kpi.${id}.formula`),
    population: say(`kpi.${id}.population`),
  };
}

/** A figure with all that it takes to argue about it: what the command line and the API both answer. */
export async function tellFigure(
  scope: Scope,
  org: { id: string; slug: string; timeZone: string },
  asked: FigureAsked,
  now: number,
) {
  const { kpi: id, from, to, by } = asked;
  const figure = await readFigure(scope, org, asked, now);
  const groups = by && figure.groups.map(({ key, measure }) => ({ key, ...result(measure) }));
  const whole = { id, org: org.slug, from, to, ...result(figure.whole), ...wordsOf(id) };
  return { ...whole, ...(groups && { by, groups }) };
}

/** Durations also in hours, since that is how they are talked about. */
function result(taken: Measure) {
  const { kpi: _kpi, definition: _definition, asOf, ...facts } = taken;
  const isTime = taken.unit.endsWith("_ms");
  const hours = isTime && taken.value !== null ? { hours: taken.value / 3_600_000 } : {};
  return { ...facts, ...hours, asOf: new Date(asOf).toISOString(), shown: text(taken) };
}

function text({ value, unit, numerator, denominator, n, excluded, currency }: Measure): string {
  const shown = value === null ? "no data" : formatValue(value, unit, "en", null, currency);
  const parts = numerator !== null && denominator !== null ? `${numerator} ÷ ${denominator}` : `n = ${n}`;
  return `${shown} (${parts}${excluded.count > 0 ? `, ${excluded.count} left out` : ""})`;
}
