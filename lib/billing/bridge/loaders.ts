import "server-only";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { monthAt, monthEnd } from "@/lib/time/local-month";
import { noteView } from "../audit-commands";
import { deliveredChanges } from "../call-offs/effect";
import { listKnown } from "../call-offs/queries";
import { getContract, listDeviations, listPrices } from "../contract/queries";
import { listServiceNames } from "../name-queries";
import { namesOf } from "../names";
import { costPerUser } from "../per-user/per-user";
import { listItemMonths, listServiceMonths } from "../per-user/queries";
import { monthsOf, type Period, shiftPeriod } from "../period";
import { countQuestions } from "../questions/queries";
import { bridgeOf, totalOf } from "./bridge";
import { chosenOf, monthsBeside } from "./chosen";
import { listCurrencies, listMonthTotals, listSums } from "./queries";
import { sharesOf, sideOf } from "./sides";

type Query = Readonly<Record<string, string | undefined>>;

/** The period view of a customer: what was invoiced, why it differs from the period before, and what differs from the contract. */
export async function loadPeriodView(slug: string, query: Query) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const lang = await getLocale();
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const currencies = await listCurrencies(scope, org.id, monthAt(now, org.timeZone));
    const [services, prices, contract] = [
      await listServiceNames(scope, org.id),
      await listPrices(scope, org.id),
      await getContract(scope, org.id, localDateAt(now, org.timeZone)),
    ];
    const names = namesOf(services, prices, lang);
    const shared = {
      org,
      lang,
      names,
      currencies,
      contract,
    };
    const chosen = chosenOf(query, currencies);
    if (!chosen) {
      await noteView(scope, org.id, "period");
      return { ...shared, view: null, questions: { open: 0, oldestDays: null, until: null } };
    }
    const { period, known } = chosen;
    const { currency } = known;
    const previous = shiftPeriod(period, -1);
    await noteView(scope, org.id, `period:${period.key}`);
    const sums = await listSums(scope, org.id, currency, period);
    const before = await listSums(scope, org.id, currency, previous);
    const [side, oldSide] = [sideOf(sums), sideOf(before)];
    const isContracts = contract?.currency === currency;
    const recorded = await listKnown(scope, org.id, currency);
    const terms = { prices, agreed: [...recorded.contract, ...deliveredChanges(recorded)] };
    const counting = isContracts && contract ? itemOf(contract.usersItem) : null;
    const perUser = async (of: Period) =>
      costPerUser(
        await listServiceMonths(scope, org.id, currency, of),
        counting ? await listItemMonths(scope, org.id, currency, counting, of) : new Map(),
      );
    // A period that has ended is told of as it stood then.
    const until = monthEnd(period.to, org.timeZone);
    return {
      ...shared,
      questions: {
        ...(await countQuestions(scope, org.id, Math.min(now, until))),
        until: until < now ? period.to : null,
      },
      view: {
        ...{ period, previous, currency, known },
        total: totalOf(side),
        lines: sums.reduce((all, { lines }) => all + lines, 0),
        oneOff: totalOf({ recurring: [], once: side.once, credits: [] }),
        credits: totalOf({ recurring: [], once: [], credits: side.credits }),
        bridge: before.length === 0 ? null : bridgeOf(oldSide, side),
        services: sharesOf(sums, before, "service"),
        centres: sharesOf(sums, before, "costCentre"),
        months: await listMonthTotals(scope, org.id, currency, monthsBeside(period)),
        perUser: {
          item: counting,
          figures: counting && {
            now: await perUser(period),
            before: await perUser(previous),
            months: monthsOf(period).length,
          },
          manages: contract && can(viewer, "billing.manage", org.id) ? contract.number : null,
        },
        deviations: isContracts && contract ? await listDeviations(scope, org.id, contract, period, terms) : null,
      },
    };
  });
}

/** The article that a contract names by its service and its number. */
function itemOf(text: string): { service: string; item: string } | null {
  const [service = ""] = text.split(" ", 1);
  return text === "" ? null : { service, item: text.slice(service.length + 1) };
}
