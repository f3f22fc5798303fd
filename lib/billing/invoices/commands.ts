import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { recogniseCallOffs } from "../call-offs/recognise-commands";
import { grouped } from "../grouped";
import { type CheckedInvoice, checkInvoice } from "./checked";
import type { ReadInvoice } from "./draft";

interface InvoiceRejection {
  number: string;
  field: string;
  reason: string;
}

export interface StoredInvoices {
  created: number;
  unchanged: number;
  rejected: InvoiceRejection[];
}

/** A file that one invoice carries. */
export interface CarriedFile {
  name: string;
  base64: string;
}

/** Rows per statement. */
const batch = 1_000;

/**
 * Stores invoices as they were received, in the caller's transaction. One whose seller and number are known already is left
 * alone when it says the same, and rejected when it says something else: what has been received is never changed. Of two
 * that come at the same time the second waits for the first, and then finds it known. `now` in epoch milliseconds.
 */
export async function storeInvoices(
  scope: Scope,
  orgId: string,
  invoices: readonly ReadInvoice[],
  source: string,
  now: number,
  files: readonly CarriedFile[] = [],
): Promise<StoredInvoices> {
  scope.require("billing.import", orgId);
  const result: StoredInvoices = { created: 0, unchanged: 0, rejected: [] };
  const services = await serviceOfItem(scope, orgId);
  const callOffs = new Set<string>();
  // In one order, so that two files with the same invoices never wait for each other.
  for (const invoice of invoices.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const { number, seller } = invoice;
    const outcome = checkInvoice(invoice);
    if ("problems" in outcome) {
      result.rejected.push(...outcome.problems.map((problem) => ({ number, ...problem })));
      continue;
    }
    const digest = digestOf(invoice);
    const known = () => scope.db.invoice.findFirst({ where: { orgId, seller, number }, select: { digest: true } });
    const before = await known();
    const received = { digest, source, services, files };
    if (!before && (await insert(scope, orgId, invoice, outcome.checked, received))) {
      result.created += 1;
      // What gives something back does not put a call-off on the invoice.
      for (const { kind, callOff } of outcome.checked.lines)
        if (kind !== "credit" && callOff !== "") callOffs.add(callOff);
    } else if ((before ?? (await known()))?.digest === digest) result.unchanged += 1;
    else {
      const reason = `${seller} has sent another invoice with this number; a correction is a credit note and a new invoice`;
      result.rejected.push({ number, field: "number", reason });
    }
  }
  await recogniseCallOffs(scope, orgId, callOffs, now);
  const { created, unchanged } = result;
  const rejected = new Set(result.rejected.map(({ number }) => number)).size;
  const detail = { source, read: invoices.length, created, unchanged, rejected };
  await appendAudit(scope, { orgId, kind: "invoices.imported", subject: `customer:${orgId}`, detail });
  return result;
}

const keyOf = ({ seller, number }: ReadInvoice) => JSON.stringify([seller, number]);

interface Received {
  digest: string;
  source: string;
  services: ReadonlyMap<string, string>;
  files: readonly CarriedFile[];
}

/** False when somebody else has stored it meanwhile. */
async function insert(
  scope: Scope,
  orgId: string,
  { seller, number, kind, issuedOn, dueOn, currency, credits }: ReadInvoice,
  { lines, net, vat, vatRates }: CheckedInvoice,
  { digest, source, services, files }: Received,
): Promise<boolean> {
  const id = randomUUID();
  const dates = { issuedOn: day(issuedOn), dueOn: dueOn ? day(dueOn) : null };
  const { count } = await scope.db.invoice.createMany({
    data: [{ orgId, id, seller, number, kind, ...dates, currency, net, vat, vatRates, credits, source, digest }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const rows = lines.map(({ service, periodFrom, periodTo, ...line }, index) => ({
    ...{ ...line, orgId, invoiceId: id, currency, position: index + 1 },
    serviceKey: service || (services.get(line.item) ?? ""),
    periodFrom: periodFrom && day(periodFrom),
    periodTo: periodTo && day(periodTo),
  }));
  // Lines that are added up together come together, so that a statement leaves few sums.
  const sorted = grouped(rows, ({ month, kind, serviceKey, item, costCentre }) =>
    JSON.stringify([month, kind, serviceKey, item, costCentre]),
  );
  const inOrder = [...sorted.values()].flat();
  for (let done = 0; done < inOrder.length; done += batch) {
    await scope.db.invoiceLine.createMany({ data: inOrder.slice(done, done + batch) });
  }
  await attach(scope, orgId, id, files);
  return true;
}

async function attach(scope: Scope, orgId: string, invoiceId: string, files: readonly CarriedFile[]): Promise<void> {
  const data = files.map(({ name, base64 }) => {
    const bytes = Buffer.from(base64, "base64");
    return { orgId, invoiceId, name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
  if (data.length > 0) await scope.db.invoiceFile.createMany({ data, skipDuplicates: true });
}

/** Article number → the service that the customer's price lists have it under. */
async function serviceOfItem(scope: Scope, orgId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await scope.db.priceRow.findMany({ where: { orgId }, select: { item: true, serviceKey: true } });
  return new Map(rows.map(({ item, serviceKey }) => [item, serviceKey]));
}

function digestOf(invoice: ReadInvoice): string {
  return createHash("sha256").update(JSON.stringify(invoice)).digest("hex");
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
