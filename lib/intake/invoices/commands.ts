import "server-only";
import { isUtf8 } from "node:buffer";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { type StoredInvoices, storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema, type ReadInvoice } from "@/lib/billing/invoices/draft";
import { Refusal } from "@/lib/intake/refusal";
import { fileRows } from "@/lib/intake/rows";
import { type InvoiceProfile, invoiceColumns, invoiceProfileSchema } from "./invoice-profile";
import { type FileInvoice, InvoiceRows } from "./line-rows";
import { readUbl } from "./ubl";
import { largestXml } from "./xml-text";

const shipped = join("lib", "intake", "invoices", "profiles");

/** More rows than this are no invoices of one customer. */
const mostRows = 2_000_000;
const mostProblems = 1_000;

export interface ImportedInvoices extends StoredInvoices {
  /** Rows of the file. */
  read: number;
  invoices: number;
  /** Rows that could not be read; their invoices were left out. */
  unreadable: { line: number; field: string; reason: string }[];
}

/** A profile of invoices by the path of its YAML file, or by the name of one that ships. Throws Refusal with what is wrong in it. */
export async function loadInvoiceProfile(nameOrPath: string): Promise<InvoiceProfile> {
  const isPath = /[/\\]|\.ya?ml$/.test(nameOrPath);
  const names = (await readdir(shipped))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length));
  if (!isPath && !names.includes(nameOrPath)) {
    throw new Refusal(`There is no profile of invoices "${nameOrPath}". There are ${names.join(", ")}.`);
  }
  const path = isPath ? nameOrPath : join(shipped, `${nameOrPath}.yaml`);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refusal(`The profile ${path} cannot be read.`);
  });
  return parseInvoiceProfile(text, path);
}

/** The profile in a YAML text; `name` is what the sentences call it. */
export function parseInvoiceProfile(text: string, name: string): InvoiceProfile {
  const document = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) throw new Refusal(`The profile ${name} is not YAML: ${broken.message.split("\n")[0]}`);
  const parsed = invoiceProfileSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  throw new Refusal(`The profile ${name} cannot be used: ${sentenceOf(parsed.error)}.`);
}

/** Takes the invoices of a CSV file in, in the caller's transaction; throws Refusal when the file cannot be used at all. */
export async function importInvoices(
  scope: Scope,
  orgId: string,
  { path, profile }: { path: string; profile: InvoiceProfile },
  now: number,
): Promise<ImportedInvoices> {
  scope.require("billing.import", orgId);
  const { drafts, read, unreadable } = await readInvoiceFile(path, profile);
  const rejected: StoredInvoices["rejected"] = [];
  const invoices = drafts.flatMap((file): ReadInvoice[] => {
    const parsed = invoiceDraftSchema.safeParse(file.draft);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    rejected.push({ number: file.draft.number.slice(0, 80), field, reason: `${issue?.message} (line ${file.line})` });
    return [];
  });
  const stored = await storeInvoices(scope, orgId, invoices, profile.name, now);
  return { ...stored, rejected: [...rejected, ...stored.rejected], read, invoices: drafts.length, unreadable };
}

/**
 * Takes one electronic invoice in, Peppol BIS Billing 3, with the PDF it carries; throws Refusal with what does not hold in it.
 */
export async function importUbl(scope: Scope, orgId: string, path: string, now: number): Promise<ImportedInvoices> {
  scope.require("billing.import", orgId);
  // Looked at before it is read: a file of any size is a file of any memory.
  if ((await sizeOf(path)) > largestXml) {
    throw new Refusal(`The file is larger than ${largestXml / 1_000_000} MB; an electronic invoice is not.`);
  }
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw new Refusal("The file is not UTF-8.");
  const reading = readUbl(bytes.toString("utf8"));
  if ("problem" in reading) throw new Refusal(reading.problem);
  const parsed = invoiceDraftSchema.safeParse(reading.invoice.draft);
  if (!parsed.success) throw new Refusal(`The invoice cannot be used: ${sentenceOf(parsed.error)}.`);
  const stored = await storeInvoices(scope, orgId, [parsed.data], "peppol-bis-3", now, reading.invoice.files);
  const [wrong] = stored.rejected;
  if (wrong)
    throw new Refusal(`The invoice ${wrong.number} is refused. ${wrong.field}: ${wrong.reason}.`, stored.rejected);
  return { ...stored, read: parsed.data.lines.length, invoices: 1, unreadable: [] };
}

/** What a CSV file says, as invoices that are not checked yet. */
export async function readInvoiceFile(path: string, profile: InvoiceProfile) {
  const columns = invoiceColumns(profile);
  const places = new Map(columns.map((name, index) => [name, index]));
  const missing = new Set(["", ...profile.missing]);
  const rows = new InvoiceRows(profile);
  let read = 0;
  for await (const batch of fileRows(path, profile, columns)) {
    for (const { line, cells, problem } of batch) {
      read += 1;
      if (problem) rows.problems.push({ line, ...problem });
      if (problem) continue;
      const cell = (column: string) => {
        const text = (cells[places.get(column) ?? -1] ?? "").trim();
        return missing.has(text) ? null : text;
      };
      rows.add({ line, cell });
    }
    const [first] = rows.problems;
    if (first && rows.problems.length > mostProblems) {
      throw new Refusal(
        `More than ${mostProblems} rows cannot be read, so the profile is probably wrong and nothing is stored. ` +
          `The first: line ${first.line}, ${first.field}: ${first.reason}.`,
      );
    }
    if (read > mostRows) throw new Refusal(`The file has more than ${mostRows} rows. Split it by invoice.`);
  }
  if (read === 0) throw new Refusal("The file has a header but no rows.");
  return { drafts: rows.read() as FileInvoice[], read, unreadable: rows.problems };
}

/** The size of a file; throws Refusal for one that is not there. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Refusal(`There is no file ${path}.`);
  return found.size;
}

function sentenceOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".") || "the profile"}: ${message}`)
    .join("; ");
}
