import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { type ImportedInvoices, importInvoices, importUbl, loadInvoiceProfile } from "@/lib/intake/invoices/commands";
import { Refusal } from "@/lib/intake/refusal";
import type { Io } from "./io";

export const usage = `import invoices --profile <file.yaml|name> --org <slug> <file.csv[.gz]>
                                         invoice lines from a ledger or a cloud bill
import invoices --profile peppol-bis-3 --org <slug> <file.xml>
                                         an electronic invoice or credit note with its PDF`;

export async function run(args: string[], io: Io): Promise<void> {
  const { path, profile, org } = read(args, io);
  try {
    const loaded = profile === "peppol-bis-3" ? null : await loadInvoiceProfile(profile);
    const outcome = await inOperatorScope(async (scope) => {
      const found = await scope.db.organisation.findFirst({
        where: { slug: org, kind: "customer" },
        select: { id: true },
      });
      if (!found) throw new Refusal(`There is no customer "${org}".`);
      return loaded ? importInvoices(scope, found.id, { path, profile: loaded }) : importUbl(scope, found.id, path);
    });
    finish(outcome, io);
  } catch (error) {
    if (error instanceof Refusal) io.fail(error.message, error.details);
    throw error;
  }
}

function read(args: string[], io: Io) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { profile: { type: "string" }, org: { type: "string" } },
    });
    const [path, ...more] = positionals;
    const { profile, org } = values;
    if (path && profile && org && more.length === 0) return { path, profile, org };
  } catch (error) {
    io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
  return io.misuse(`usage: ${usage}`);
}

/** What is told names invoices and fields; the amounts in a refused sum belong to the one who sent them. */
function finish(outcome: ImportedInvoices, io: Io): void {
  const { read: rows, invoices, created, unchanged, rejected, unreadable } = outcome;
  if (created + unchanged === 0) {
    const [first] = [
      ...unreadable.map((row) => `line ${row.line}, ${row.field}: ${row.reason}`),
      ...rejected.map(told),
    ];
    io.fail(`No invoice of the file could be taken in, so nothing is stored. ${first ?? ""}`, outcome);
  }
  const left = [...unreadable.map((row) => `line ${row.line}, ${row.field}: ${row.reason}`), ...rejected.map(told)];
  const lines = [
    `${rows} rows, ${invoices} invoices: ${created} created, ${unchanged} unchanged.`,
    ...left.slice(0, 20).map((line) => `  ${line}`),
    ...(left.length > 20 ? [`  and ${left.length - 20} more; --json names all`] : []),
  ];
  io.out(outcome, lines.join("\n"));
}

function told({ number, field, reason }: ImportedInvoices["rejected"][number]): string {
  return `invoice ${number}, ${field}: ${reason}`;
}
