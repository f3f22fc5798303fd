import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { inOperatorScope, inScope, type Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { fileOf } from "@/lib/reports/definitions/file-queries";
import { readReport } from "@/lib/reports/definitions/model-queries";
import type { ReportWish } from "@/lib/reports/definitions/plan";
import { figuresIn, reportKinds } from "@/lib/reports/model/model";
import { listDefinitions } from "@/lib/reports/own/queries";
import type { ReportedCustomer } from "@/lib/reports/sla/content-queries";
import { monthKeySchema } from "@/lib/time/local-month";
import type { Io } from "./io";
import { viewerOf } from "./viewer-of";

export const usage = `report <kind> --org <slug> --month <2026-10> --as <email> --out <file> [--lang sv|en] [--sections a,b]
                                         a month's report as somebody would see it, as .pdf or .xlsx;
                                         kinds: ${reportKinds.join(", ")},
                                         or own --name "<its name>": one that the customer has put together`;

export async function run(args: string[], io: Io): Promise<void> {
  const { kind, name, slug, month, as, out, format, lang, sections } = read(args, io);
  const viewer = await viewerOf(as);
  if (viewer?.kind !== "person") return io.fail(`There is nobody with the address ${as} who may sign in.`);
  const org = viewer.customers.find((customer) => customer.slug === slug);
  const found = await (org &&
    inScope(viewer, (scope) => readAs(scope, org, { kind, month, lang, sections }, { name, reader: viewer.name })));
  if (found?.known) return io.fail(namesText(name, found.known));
  if (!org || !found?.model) return io.fail(`${as} may read no such report of "${slug}".`);
  const { model } = found;
  const file = await fileOf(model, { slug, month, format });
  const figures = figuresIn(model);
  const detail = { what: `pack:${kind}:${month}`, format, rows: figures.length };
  await inOperatorScope((scope) =>
    appendAudit(scope, { orgId: org.id, kind: "rows.exported", subject: `person:${viewer.personId}`, detail }),
  );
  await writeFile(out, file.body);
  const told = { kind, ...(name && { name }), org: slug, month, lang, file: out, bytes: file.body.length, figures };
  const lines = figures.map((figure) => `  ${figure.name.padEnd(36)} ${figure.shown} (n = ${figure.n})`);
  io.out(told, [`${model.title} ${model.period}, ${model.customer}: ${out}`, ...lines].join("\n"));
}

/** Of the customer's own reports those that the reader may see something of, by name; where there is none of it, which there are. */
async function readAs(
  scope: Scope,
  org: ReportedCustomer,
  wish: ReportWish,
  { name, reader }: { name: string; reader: string },
) {
  if (wish.kind !== "own") return { model: await readReport(scope, org, wish, reader, Date.now()) };
  const seen = (await listDefinitions(scope, org.id)).filter(({ parts }) => parts.length > 0);
  const definition = seen.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!definition) return { known: seen.map((one) => one.name) };
  return { model: await readReport(scope, org, { ...wish, definition }, reader, Date.now()) };
}

function namesText(name: string, known: readonly string[]): string {
  const there = known.length === 0 ? "There is none." : `There is: ${known.map((one) => `"${one}"`).join(", ")}.`;
  return `The customer has no report of its own called "${name}". ${there}`;
}

function read(args: string[], io: Io) {
  const { values, positionals } = parse(args, io);
  const { org: slug, month: asked, as, out, lang = "sv", sections = "", name = "" } = values;
  const [which, ...more] = positionals;
  if (!which || more.length > 0 || !slug || !asked || !as || !out) return io.misuse(`usage: ${usage}`);
  const kind = [...reportKinds, "own" as const].find((known) => known === which);
  const month = monthKeySchema.safeParse(asked);
  const format = /\.(pdf|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (!kind) return io.misuse(`A report is ${reportKinds.join(", ")} or own; not "${which}".`);
  if ((kind === "own") !== (name !== ""))
    return io.misuse('A report of the customer\'s own is: own --name "<its name>".');
  if (!month.success) return io.misuse(`Write the month as 2026-10, not "${asked}".`);
  if (format !== "pdf" && format !== "xlsx") return io.misuse(`--out ends in .pdf or .xlsx, not "${out}".`);
  if (lang !== "sv" && lang !== "en") return io.misuse(`--lang is sv or en, not "${lang}".`);
  const wished = sections.split(",").filter((id) => id !== "");
  return { kind, name, slug, month: month.data, as, out, format, lang, sections: wished } as const;
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  const options = { org: text, month: text, as: text, out: text, lang: text, sections: text, name: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
