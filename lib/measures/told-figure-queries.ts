import "server-only";
import { createTranslator } from "use-intl/core";
import type { Scope } from "@/lib/access/scope";
import messages from "@/lib/i18n/messages/en/measures.json";
import { monthAt } from "@/lib/time/local-month";
import type { KpiId } from "./catalogue";
import { listFrozen } from "./closing/queries";
import { type Frozen, isRestated, mayBeUntold, type Standing } from "./closing/restatement";
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
  const frozen = await listFrozen(scope, org.id, { from, to, kpis: [id] });
  const standing = (month: string, taken: Measure) => {
    return standingOf(id, taken, frozen.get(`${id} ${month}`) ?? null, month >= monthAt(now, org.timeZone));
  };
  const groups = figure.groups.map(({ key, measure }) => {
    const ofMonth: ToldStanding = by === "month" ? standing(key, measure) : {};
    return { key, ...result(measure), ...ofMonth };
  });
  const ofOneMonth: ToldStanding = from === to ? standing(from, figure.whole) : {};
  const whole = { id, org: org.slug, from, to, ...result(figure.whole), ...ofOneMonth, ...wordsOf(id) };
  return { ...whole, ...(by && { by, groups }) };
}

interface ToldStanding {
  period?: Standing;
  frozen?: Pick<Frozen, "value" | "numerator" | "denominator" | "n" | "rowsHash"> & {
    excluded: number;
    restated: boolean;
    closedAt: string;
  };
}

/** Whether a month's figure moves, has ended or is closed; of a closed one what was frozen, and whether it is counted otherwise today. */
function standingOf(id: KpiId, taken: Measure, frozen: Frozen | null, isOpen: boolean): ToldStanding {
  const period: Standing = frozen ? "closed" : isOpen ? "open" : "ended";
  if (!frozen) return { period };
  const { value, numerator, denominator, n, excluded, rowsHash, closedAt } = frozen;
  const restated = isRestated(frozen, taken, mayBeUntold(id));
  const kept = { value, numerator, denominator, n, excluded: excluded.count, rowsHash, restated };
  return { period, frozen: { ...kept, closedAt: new Date(closedAt).toISOString() } };
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
