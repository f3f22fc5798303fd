import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { localDateAt } from "@/lib/time/local-date";
import { addMonths } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { add, compare } from "../decimal";
import { grouped } from "../grouped";
import { typedText } from "../typed-number";
import { readContracts } from "./loaders";
import { priceFormOf, raisedBy } from "./price-form";
import { agreedIn, type Price, pricesOn } from "./prices";
import { listAgreed } from "./queries";
import { typedNumber } from "./typed";

/** What every editor of a contract begins with: the contract asked for by its number, or the one in force. */
async function openEditor(slug: string, asked: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "billing.manage");
  const lang = await getLocale();
  const today = localDateAt(Date.now(), org.timeZone);
  const read = await inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "contract");
    const contracts = await readContracts(scope, org.id, { asked, today, lang });
    return { ...contracts, agreed: await listAgreed(scope, org.id) };
  });
  const { services, names } = read;
  return {
    ...{ ...read, org, lang, today, next: addMonths(today.slice(0, 7), 1) },
    services: services.map(({ key }) => ({ value: key, label: names.service(key) })),
  };
}

/** The editor of prices, begun from the newest list; `raise` is per cent, as it was typed, that each price is raised by. */
export async function loadPriceEditor(slug: string, asked: string | undefined, raise: string | undefined) {
  const { contract, prices, next, ...page } = await openEditor(slug, asked);
  if (!contract) notFound();
  const newest = prices.at(-1);
  const percent = typedNumber(raise, page.lang);
  const isWrong = raise !== undefined && (percent === null || compare(percent, { units: 100n, scale: 0 }) > 0);
  const rows = newest?.rows ?? [];
  const begun = percent && !isWrong ? rows.map((row) => raisedBy(row, percent)) : rows;
  return {
    ...{ ...page, contract, raise: raise ?? "", isWrong, begunFrom: newest?.validFrom ?? null, lines: rows.length },
    values: { ...priceFormOf(begun, page.lang), validFrom: `${next}-01`, indexClause: contract.indexClause, note: "" },
  };
}

/** The editor of quantities: a line for every article and cost centre of which anything is agreed, or is to be. */
export async function loadQuantityEditor(slug: string, asked: string | undefined, ended: string | undefined) {
  const { contract, prices, agreed, names, next, ...page } = await openEditor(slug, asked);
  if (!contract) notFound();
  const going = agreed.filter(
    ({ contractId, to }) => contractId === contract.id && (to === null || to >= `${next}-01`),
  );
  const keyOf = ({ service, item, costCentre }: (typeof going)[number]) => JSON.stringify([service, item, costCentre]);
  const lines = [...grouped(going, keyOf).values()].map((rows) => {
    const { service, item, costCentre } = rows[0] as (typeof going)[number];
    const now = agreedIn(rows, next).reduce((all, { quantity }) => add(all, quantity), { units: 0n, scale: 0 });
    const what = `${service} ${item}`;
    return {
      what,
      costCentre,
      name: names.item(service, item),
      service: names.service(service),
      now: typedText(now, page.lang),
    };
  });
  const isEnded = (what: string) => ended !== undefined && what.startsWith(`${ended} `);
  const list = pricesOn(prices, `${next}-01`)?.rows ?? [];
  return {
    ...{ ...page, contract, lines, costCentres: [...new Set(agreed.map(({ costCentre }) => costCentre))].sort() },
    items: list.map(itemChoice),
    values: {
      ...{ from: `${next}-01`, note: "", callOff: "" },
      ...Object.fromEntries(lines.map(({ what, now }, line) => [`q${line}.quantity`, isEnded(what) ? "0" : now])),
    },
  };
}

/** The editor of what stands at the head of a contract: of one there is, or with `isNew` of another. */
export async function loadTermsEditor(slug: string, asked: string | undefined, isNew: boolean) {
  const { contract, contracts, prices, next, org, today, lang } = await openEditor(slug, asked);
  if (!contract && !isNew) notFound();
  const last = contracts.at(-1) ?? null;
  const from = last?.to ? dayAfter(last.to) : `${next}-01`;
  const begun = isNew ? { ...last, name: "", to: null } : contract;
  return {
    ...{ org, today, lang, last, contract: isNew ? null : contract },
    items: (pricesOn(prices, today)?.rows ?? []).map(itemChoice),
    values: {
      ...{
        number: "",
        name: begun?.name ?? "",
        from,
        to: begun?.to ?? "",
        currency: last?.currency ?? "SEK",
        note: "",
      },
      ...{ noticeMonths: String(begun?.noticeMonths ?? 3), indexClause: begun?.indexClause ?? "" },
      usersItem: begun?.usersItem ?? "",
    },
  };
}

const itemChoice = ({ service, item, name }: Price) => ({ value: `${service} ${item}`, label: `${name} (${item})` });

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
