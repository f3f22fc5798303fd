import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { catalogue, isKpiId, type KpiId, kpiIds } from "@/lib/measures/catalogue";
import { type Division, divisions, undividable } from "@/lib/measures/kpi/divisions";
import { periodOf } from "@/lib/measures/periods";
import { tellFigure, wordsOf } from "@/lib/measures/told-figure-queries";
import { listOrganisations } from "@/lib/organisation/directory";
import { monthAt, monthKeySchema } from "@/lib/time/local-month";
import type { Io } from "./io";

export const usage = `kpi list                                 every figure with its unit and definition
kpi <id> --org <slug> --from <month> --to <month> [--by month|priority|service|category|site|channel]
                                         one figure over whole months: 2026-10, or 2026-10-01 to 2026-10-31`;

export async function run(args: string[], io: Io): Promise<void> {
  const { values, positionals } = read(args, io);
  const [id, ...more] = positionals;
  if (id === "list" && more.length === 0) return list(io);
  const { org: slug, from, to, by } = values;
  if (!id || more.length > 0 || !slug || !from || !to) return io.misuse(`usage: ${usage}`);
  if (!isKpiId(id)) return io.misuse(`There is no figure "${id}". "kpi list" names them all.`);
  const grouping = by === undefined ? null : divisions.find((name) => name === by);
  if (grouping === undefined) return io.misuse(`--by takes ${divisions.join(", ")}, not "${by}".`);
  const no = undividable(id, grouping);
  if (no) return io.misuse(no);
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

function list(io: Io): void {
  const rows = kpiIds.map((id) => ({ id, ...catalogue[id], ...wordsOf(id) }));
  io.out(rows, rows.map((row) => `${row.id.padEnd(30)} ${row.unit.padEnd(12)} ${row.definition}`).join("\n"));
}

interface Asked {
  slug: string;
  from: string;
  to: string;
  grouping: Division | null;
}

async function show(id: KpiId, { slug, from, to, grouping }: Asked, io: Io): Promise<void> {
  const now = Date.now();
  const org = (await inOperatorScope(listOrganisations)).find((one) => one.slug === slug && one.kind === "customer");
  if (!org) return io.fail(`There is no customer "${slug}".`);
  const period = periodOf(from, to, monthAt(now, org.timeZone));
  if (period.months.length === 0) return io.misuse(`The period ends before it begins: ${from} to ${to}.`);
  const told = await inOperatorScope((scope) => tellFigure(scope, org, { kpi: id, from, to, by: grouping }, now));
  const lines = [
    `${told.name}, ${slug}, ${from} to ${to}: ${told.shown}`,
    ...frozenLine(told),
    ...(told.groups ?? []).map((group) => `  ${group.key.padEnd(20)} ${group.shown}${frozenLine(group).join("")}`),
    told.definition,
  ];
  io.out(told, lines.join("\n"));
}

/** Beside a figure of a closed month: what was frozen, where it is counted otherwise today. */
function frozenLine(told: {
  frozen?: { value: number | null; n: number; restated: boolean; closedAt: string };
}): string[] {
  const { frozen } = told;
  if (!frozen) return [];
  const closed = `closed ${frozen.closedAt.slice(0, 10)}`;
  return [
    frozen.restated ? `  ${closed} at ${frozen.value ?? "no data"} (n = ${frozen.n}); restated since` : `  ${closed}`,
  ];
}
