import { inOperatorScope } from "@/lib/access/scope";
import { type ImportedInvoices, importInvoices, importUbl, loadInvoiceProfile } from "@/lib/intake/invoices/commands";
import { Refusal } from "@/lib/intake/refusal";
import { leftOut, orFail, readImport } from "./import-arguments";
import type { Io } from "./io";

export const usage = `import invoices --profile <file.yaml|name> --org <slug> <file.csv[.gz]>
                                         invoice lines from a ledger or a cloud bill
import invoices --profile peppol-bis-3 --org <slug> <file.xml>
                                         an electronic invoice or credit note with its PDF`;

export async function run(args: string[], io: Io): Promise<void> {
  const { path, profile, org } = readImport(args, usage, io);
  await orFail(async () => {
    const loaded = profile === "peppol-bis-3" ? null : await loadInvoiceProfile(profile);
    const outcome = await inOperatorScope(async (scope) => {
      const found = await scope.db.organisation.findFirst({
        where: { slug: org, kind: "customer" },
        select: { id: true },
      });
      if (!found) throw new Refusal(`There is no customer "${org}".`);
      const now = Date.now();
      return loaded
        ? importInvoices(scope, found.id, { path, profile: loaded }, now)
        : importUbl(scope, found.id, path, now);
    });
    finish(outcome, io);
  }, io);
}

/** What is told names invoices and fields; the amounts in a refused sum belong to the one who sent them. */
function finish(outcome: ImportedInvoices, io: Io): void {
  const { read: rows, invoices, created, unchanged, rejected, unreadable } = outcome;
  const left = [...unreadable.map((row) => `line ${row.line}, ${row.field}: ${row.reason}`), ...rejected.map(told)];
  if (created + unchanged === 0)
    io.fail(`No invoice of the file could be taken in, so nothing is stored. ${left[0] ?? ""}`, outcome);
  const lines = [`${rows} rows, ${invoices} invoices: ${created} created, ${unchanged} unchanged.`, ...leftOut(left)];
  io.out(outcome, lines.join("\n"));
}

function told({ number, field, reason }: ImportedInvoices["rejected"][number]): string {
  return `invoice ${number}, ${field}: ${reason}`;
}
