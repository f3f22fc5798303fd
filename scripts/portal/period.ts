import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { closePeriod } from "@/lib/measures/closing/commands";
import { nextToClose } from "@/lib/measures/closing/order";
import { getClosingRow, listClosings } from "@/lib/measures/closing/queries";
import { listRestated } from "@/lib/measures/closing/restated-queries";
import { listOrganisations } from "@/lib/organisation/directory";
import { monthKeySchema } from "@/lib/time/local-month";
import type { Io } from "./io";

export const usage = `period close --org <slug> --month <month>  freezes every figure of the ended month whose turn it is
period list --org <slug>                 closed months, and what would be counted otherwise today`;

const refusals = {
  not_ended: "The month is under way. It can be closed once it has ended.",
  already_closed: "The month is closed already. What is frozen does not change.",
  before_contract: "The customer's contract had not begun then. There is nothing to close.",
  not_next: "Months are closed in order, from the first one closed.",
} as const;

export async function run(args: string[], io: Io): Promise<void> {
  const { what, slug, month } = read(args, io);
  const org = (await inOperatorScope(listOrganisations)).find((one) => one.slug === slug && one.kind === "customer");
  if (!org) return io.fail(`There is no customer "${slug}".`);
  if (what === "list") return list(org, io);
  const asked = monthKeySchema.safeParse(month);
  if (!asked.success) return io.misuse(`Write the month as 2026-10, not "${month ?? ""}".`);
  const closed = await inOperatorScope((scope) => closePeriod(scope, org, asked.data, Date.now()));
  if ("refused" in closed) {
    const next = nextToClose(
      await inOperatorScope(async (scope) => getClosingRow(scope, org, await listClosings(scope, org.id), Date.now())),
    );
    return io.fail(`${refusals[closed.refused]}${next ? ` Next is ${next}.` : ""}`);
  }
  io.out(
    { org: org.slug, month: asked.data, ...closed },
    `${asked.data} is closed: ${closed.figures} figures are frozen.`,
  );
}

function read(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { org: text, month: text } });
    const [what, ...more] = positionals;
    const isKnown = what === "close" || what === "list";
    if (isKnown && values.org && more.length === 0) return { what, slug: values.org, month: values.month };
  } catch (error) {
    io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
  return io.misuse(`usage: ${usage}`);
}

async function list(org: { id: string; slug: string; timeZone: string }, io: Io): Promise<void> {
  const { closings, restated } = await inOperatorScope(async (scope) => {
    const closings = await listClosings(scope, org.id);
    const months = closings.map(({ month }) => month);
    return { closings, restated: await listRestated(scope, org, months, Date.now()) };
  });
  const rows = closings.map(({ month, closedAt }) => ({
    ...{ month, closedAt: closedAt.toISOString() },
    restated: restated
      .filter((row) => row.month === month)
      .map(({ kpi, frozen, live }) => ({ kpi, frozen: frozen.value, n: frozen.n, now: live.value, nNow: live.n })),
  }));
  const lines = rows.flatMap(({ month, closedAt, restated: changed }) => [
    `${month}  closed ${closedAt.slice(0, 10)}${changed.length === 0 ? "" : `, ${changed.length} counted otherwise today`}`,
    ...changed.map(
      (row) =>
        `  ${row.kpi.padEnd(32)} ${row.frozen ?? "no data"} (n = ${row.n}) → ${row.now ?? "no data"} (n = ${row.nNow})`,
    ),
  ]);
  io.out(rows, lines.length === 0 ? `No month of ${org.slug} is closed.` : lines.join("\n"));
}
