import "server-only";
import { inJobScope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { addCustomerReads, addReads, type CustomerReadCount, type ReadCount } from "./read-commands";

const flushMs = 10_000;
const bots = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|headless-check|lighthouse/i;

/** Making one costs more than all else here. */
const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });

const waiting = new Map<string, ReadCount>();
const byCustomer = new Map<string, CustomerReadCount>();
let timer: NodeJS.Timeout | undefined;

/**
 * Notes that a text was shown to somebody. Costs the page nothing: counts are gathered and written together, apart from
 * any request, so a process that dies loses ten seconds of them. `orgId` is the reader's customer, where there is exactly one.
 */
export function noteRead(documentId: string, lang: Lang, userAgent: string | null, orgId: string | null): void {
  if (!userAgent || bots.test(userAgent)) return;
  const day = dayFormat.format(Date.now());
  const key = `${documentId} ${lang} ${day}`;
  waiting.set(key, { documentId, lang, day, n: (waiting.get(key)?.n ?? 0) + 1 });
  const customer = `${orgId} ${day}`;
  if (orgId) byCustomer.set(customer, { orgId, day, n: (byCustomer.get(customer)?.n ?? 0) + 1 });
  if (timer === undefined) timer = setTimeout(() => void flush(), flushMs).unref();
}

async function flush(): Promise<void> {
  timer = undefined;
  const counts = [...waiting.values()];
  const customers = [...byCustomer.values()];
  waiting.clear();
  byCustomer.clear();
  // Not worth a second try, nor a page that fails: a database that is away is told of elsewhere.
  await inJobScope(async (scope) => {
    await addReads(scope, counts);
    await addCustomerReads(scope, customers);
  }).catch(() => undefined);
}
