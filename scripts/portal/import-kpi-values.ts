import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { enterValues } from "@/lib/measures/custom/commands";
import { listFollowed } from "@/lib/measures/custom/queries";
import { readValueRows, type ValueRow } from "@/lib/measures/custom/value-rows";
import { listOrganisations } from "@/lib/organisation/directory";
import type { Io } from "./io";

export const usage = `import kpi-values --org <slug> <file.csv>
                                         months of figures whose values are typed; columns kpi, month, value, note`;

export async function run(args: string[], io: Io): Promise<void> {
  const { path, slug } = read(args, io);
  const text = await readFile(path, "utf8").catch(() => io.fail(`There is no file "${path}".`));
  const org = (await inOperatorScope(listOrganisations)).find((one) => one.slug === slug && one.kind === "customer");
  if (!org) return io.fail(`There is no customer "${slug}".`);
  const summary = await inOperatorScope(async (scope) => {
    const typed = (await listFollowed(scope, org.id)).filter(({ kind }) => kind === "typed");
    const { rows, rejected } = readValueRows(text, typed);
    const counts = { read: rows.length + rejected.length, entered: 0, unchanged: 0, rejected };
    for (const [id, values] of byFigure(rows)) {
      const done = await enterValues(scope, org.id, id, values, Date.now());
      counts.entered += done?.entered ?? 0;
      counts.unchanged += done?.unchanged ?? 0;
    }
    return counts;
  });
  if (summary.entered + summary.unchanged === 0)
    io.fail("No row of the file could be used, so nothing is stored.", summary);
  const lines = [
    `${summary.read} rows read: ${summary.entered} entered, ${summary.unchanged} unchanged, ${summary.rejected.length} left out.`,
    ...summary.rejected.map(({ line, field, reason }) => `  line ${line}, ${field}: ${reason}`),
  ];
  io.out(summary, lines.join("\n"));
}

function byFigure(rows: readonly ValueRow[]): Map<string, ValueRow[]> {
  const figures = new Map<string, ValueRow[]>();
  for (const row of rows) figures.set(row.id, [...(figures.get(row.id) ?? []), row]);
  return figures;
}

function read(args: string[], io: Io) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { org: { type: "string" } } });
    const [path, ...more] = positionals;
    if (path && values.org && more.length === 0) return { path, slug: values.org };
  } catch (error) {
    io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
  return io.misuse(`usage: ${usage}`);
}
