import { parseArgs } from "node:util";
import { createTranslator } from "use-intl/core";
import { inOperatorScope } from "@/lib/access/scope";
import messages from "@/lib/i18n/messages/en/measures.json";
import { catalogue, isKpiId, type KpiId, kpiIds } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { formatValue } from "@/lib/measures/format-measure";
import type { Measure } from "@/lib/measures/measure";
import { periodOf } from "@/lib/measures/periods";
import { listOrganisations } from "@/lib/organisation/directory";
import { monthAt, monthKeySchema } from "@/lib/time/local-month";
import type { Io } from "./io";

export const usage = `kpi list                                 every figure with its unit and definition
kpi <id> --org <slug> --from <month> --to <month> [--by month|priority|service]
                                         one figure over whole months: 2026-10, or 2026-10-01 to 2026-10-31`;

const groupings = ["month", "priority", "service"] as const;
type Grouping = (typeof groupings)[number];

export async function run(args: string[], io: Io): Promise<void> {
  const { values, positionals } = read(args, io);
  const [id, ...more] = positionals;
  if (id === "list" && more.length === 0) return list(io);
  const { org: slug, from, to, by } = values;
  if (!id || more.length > 0 || !slug || !from || !to) return io.misuse(`usage: ${usage}`);
  if (!isKpiId(id)) return io.misuse(`There is no figure "${id}". "kpi list" names them all.`);
  const grouping = by === undefined ? null : groupings.find((name) => name === by);
  if (grouping === undefined) return io.misuse(`--by takes ${groupings.join(", ")}, not "${by}".`);
  if (id === "cases.backlog_age" && grouping === "month")
    return io.misuse("The age of the backlog is known for one instant, not month by month.");
  await show(id, { slug, from: wholeMonth(from, "first", io), to: wholeMonth(to, "last", io), grouping }, io);
}

function read(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { org: text, from: text, to: text, by: text } });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

/** "2026-10", or the first or last day of a month: figures are kept by month. */
function wholeMonth(text: string, edge: "first" | "last", io: Io): string {
  const month = monthKeySchema.safeParse(text.slice(0, 7));
  if (month.success && text.length === 7) return month.data;
  const day = Date.parse(`${text}T00:00:00Z`);
  const isEdge = new Date(edge === "first" ? day : day + 86_400_000).getUTCDate() === 1;
  if (month.success && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day) && isEdge) return month.data;
  const example = edge === "first" ? "2026-10 or 2026-10-01" : "2026-10 or 2026-10-31";
  return io.misuse(`Figures are kept by whole months: write ${example}, not "${text}".`);
}

const say = createTranslator({ locale: "en", messages });

function list(io: Io): void {
  const rows = kpiIds.map((id) => ({ id, ...catalogue[id], ...wordsOf(id) }));
  io.out(rows, rows.map((row) => `${row.id.padEnd(30)} ${row.unit.padEnd(12)} ${row.definition}`).join("\n"));
}

function wordsOf(id: KpiId) {
  return {
    name: say(`kpi.${id}.name`),
    definition: say(`kpi.${id}.definition`),
    formula: say(`kpi.${id}.formula`),
    population: say(`kpi.${id}.population`),
  };
}

interface Asked {
  slug: string;
  from: string;
  to: string;
  grouping: Grouping | null;
}

async function show(id: KpiId, { slug, from, to, grouping }: Asked, io: Io): Promise<void> {
  const now = Date.now();
  const org = (await inOperatorScope(listOrganisations)).find((one) => one.slug === slug && one.kind === "customer");
  if (!org) return io.fail(`There is no customer "${slug}".`);
  const period = periodOf(from, to, monthAt(now, org.timeZone));
  if (period.months.length === 0) return io.misuse(`The period ends before it begins: ${from} to ${to}.`);
  const figure = await inOperatorScope((scope) => readFigure(scope, org, { kpi: id, from, to, by: grouping }, now));
  const groups = grouping && figure.groups.map(({ key, measure }) => ({ key, ...result(measure) }));
  const whole = { id, org: slug, from, to, ...result(figure.whole), ...wordsOf(id) };
  const lines = [
    `${whole.name}, ${slug}, ${from} to ${to}: ${text(figure.whole)}`,
    ...(groups ?? []).map(({ key, shown }) => `  ${key.padEnd(20)} ${shown}`),
    whole.definition,
  ];
  io.out(groups ? { ...whole, by: grouping, groups } : whole, lines.join("\n"));
}

/** Durations also in hours, since that is how they are talked about. */
function result(taken: Measure) {
  const { kpi: _kpi, definition: _definition, asOf, ...facts } = taken;
  const isTime = taken.unit.endsWith("_ms");
  const hours = isTime && taken.value !== null ? { hours: taken.value / 3_600_000 } : {};
  return { ...facts, ...hours, asOf: new Date(asOf).toISOString(), shown: text(taken) };
}

function text({ value, unit, numerator, denominator, n, excluded }: Measure): string {
  const shown = value === null ? "no data" : formatValue(value, unit, "en");
  const parts = numerator !== null && denominator !== null ? `${numerator} ÷ ${denominator}` : `n = ${n}`;
  return `${shown} (${parts}${excluded.count > 0 ? `, ${excluded.count} left out` : ""})`;
}
