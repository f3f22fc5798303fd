import { readdir, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { type ExportWish, exportFiles } from "@/lib/knowledge/exchange/export-queries";
import { writeInto } from "@/lib/knowledge/exchange/folder";
import { langs } from "@/lib/knowledge/source/schema";
import { findOrganisation } from "@/lib/organisation/directory";
import type { Io } from "./io";

export const usage = `export articles <folder> [--lang sv|en] [--section <key>] [--customer <slug>] [--format md|mdx]
                                         what is published, as the files it came from, into a new or empty folder`;

export async function run(args: string[], io: Io): Promise<void> {
  const { folder, customer, ...wish } = read(args, io);
  const complaint = await complaintAbout(folder);
  if (complaint) return io.fail(complaint);
  const started = performance.now();
  const result = await inOperatorScope(
    async (scope) => {
      const org = customer === null ? null : await findOrganisation(scope, customer);
      if (customer !== null && org?.kind !== "customer") return { refused: `There is no customer "${customer}".` };
      const counts = { pages: 0, files: 0 };
      for await (const { path, content } of exportFiles(scope, { ...wish, orgId: org?.id ?? null })) {
        await writeInto(folder, path, content);
        counts[typeof content === "string" ? "pages" : "files"] += 1;
      }
      const detail = { what: "articles", format: wish.format ?? "as stored", rows: counts.pages };
      await appendAudit(scope, { ...(org && { orgId: org.id }), kind: "rows.exported", subject: "articles", detail });
      return counts;
    },
    { timeout: 3_600_000 },
  );
  if ("refused" in result) return io.fail(result.refused);
  const seconds = Math.round(performance.now() - started) / 1000;
  const { pages, files } = result;
  io.out({ folder, pages, files, seconds }, `${pages} pages and ${files} files written to ${folder} in ${seconds} s.`);
}

type Wish = Omit<ExportWish, "orgId"> & { folder: string; customer: string | null };

function read(args: string[], io: Io): Wish {
  const { values, positionals } = parse(args, io);
  const [what, folder, ...more] = positionals;
  if (what !== "articles" || !folder || more.length > 0) return io.misuse(`usage: ${usage}`);
  const { section = null, customer = null, format = null } = values;
  const lang = langs.find((known) => known === values.lang) ?? null;
  if (values.lang !== undefined && lang === null) return io.misuse(`--lang is ${langs.join(" or ")}.`);
  if (format !== null && format !== "md" && format !== "mdx") return io.misuse("--format is md or mdx.");
  return { folder, lang, section, customer, format };
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  const options = { lang: text, section: text, customer: text, format: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

/** Files of another time would look as if they had been exported. */
async function complaintAbout(folder: string): Promise<string | null> {
  const found = await stat(folder).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return `${folder} is a file, not a folder.`;
  return (await readdir(folder)).length > 0 ? `${folder} is not empty. Name a new or empty folder.` : null;
}
