import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { fileOf } from "@/lib/reports/definitions/file-queries";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { figuresIn, reportKinds } from "@/lib/reports/model/model";
import { monthKeySchema } from "@/lib/time/local-month";
import type { Io } from "./io";
import { viewerOf } from "./viewer-of";

export const usage = `report <kind> --org <slug> --month <2026-10> --as <email> --out <file> [--lang sv|en] [--sections a,b]
                                         a month's report as somebody would see it, as .pdf or .xlsx;
                                         kinds: ${reportKinds.join(", ")}`;

export async function run(args: string[], io: Io): Promise<void> {
  const { kind, slug, month, as, out, format, lang, sections } = read(args, io);
  const viewer = await viewerOf(as);
  if (viewer?.kind !== "person") return io.fail(`There is nobody with the address ${as} who may sign in.`);
  const org = viewer.customers.find((customer) => customer.slug === slug);
  const wish = { kind, month, lang, sections };
  const model = org && (await inScope(viewer, (scope) => readReport(scope, org, wish, viewer.name, Date.now())));
  if (!org || !model) return io.fail(`${as} may read no such report of "${slug}".`);
  const file = await fileOf(model, { slug, month, format });
  const figures = figuresIn(model);
  const detail = { what: `pack:${kind}:${month}`, format, rows: figures.length };
  await inOperatorScope((scope) =>
    appendAudit(scope, { orgId: org.id, kind: "rows.exported", subject: `person:${viewer.personId}`, detail }),
  );
  await writeFile(out, file.body);
  const told = { kind, org: slug, month, lang, file: out, bytes: file.body.length, figures };
  const lines = figures.map(({ name, shown, n }) => `  ${name.padEnd(36)} ${shown} (n = ${n})`);
  io.out(told, [`${model.title} ${model.period}, ${model.customer}: ${out}`, ...lines].join("\n"));
}

function read(args: string[], io: Io) {
  const { values, positionals } = parse(args, io);
  const { org: slug, month: asked, as, out, lang = "sv", sections = "" } = values;
  const [name, ...more] = positionals;
  if (!name || more.length > 0 || !slug || !asked || !as || !out) return io.misuse(`usage: ${usage}`);
  const kind = reportKinds.find((known) => known === name);
  const month = monthKeySchema.safeParse(asked);
  const format = /\.(pdf|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (!kind) return io.misuse(`A report is ${reportKinds.join(", ")}; not "${name}".`);
  if (!month.success) return io.misuse(`Write the month as 2026-10, not "${asked}".`);
  if (format !== "pdf" && format !== "xlsx") return io.misuse(`--out ends in .pdf or .xlsx, not "${out}".`);
  if (lang !== "sv" && lang !== "en") return io.misuse(`--lang is sv or en, not "${lang}".`);
  const wished = sections.split(",").filter((id) => id !== "");
  return { kind, slug, month: month.data, as, out, format, lang, sections: wished } as const;
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  const options = { org: text, month: text, as: text, out: text, lang: text, sections: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
