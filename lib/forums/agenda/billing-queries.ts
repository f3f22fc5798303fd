import "server-only";
import { askTogether } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { listCurrencies } from "@/lib/billing/bridge/queries";
import { deliveredChanges } from "@/lib/billing/call-offs/effect";
import { knownOf, recordedAsked } from "@/lib/billing/call-offs/queries";
import { getContract, listDeviations, pricesAsked } from "@/lib/billing/contract/queries";
import { listServiceNames } from "@/lib/billing/name-queries";
import { namesOf } from "@/lib/billing/names";
import { periodOf } from "@/lib/billing/period";
import { listOpenPriceQuestions } from "@/lib/billing/questions/queries";
import { monthEnd } from "@/lib/time/local-month";
import { named } from "./owners";
import type { DeviationPoint, QuestionPoint } from "./point";
import type { Reading } from "./reading";

/** Price questions that wait for the supplier's answer. */
export async function listQuestionPoints(scope: Scope, { org, now, ownerOf }: Reading): Promise<QuestionPoint[]> {
  scope.require("billing.read", org.id);
  const questions = await listOpenPriceQuestions(scope, org.id, now);
  return questions.map(({ id, number, askedAt, owner, line }) => ({
    ...{ kind: "question", id, number, severity: 0, sinceAt: askedAt.getTime() },
    owner: named(owner, ownerOf("question")),
    ...{ text: line.text, invoice: line.invoice.number, amount: line.amount, currency: line.currency },
  }));
}

/** What was invoiced otherwise than agreed in the month, or in the last one before it that has been invoiced; the largest first. */
export async function listDeviationPoints(scope: Scope, reading: Reading): Promise<DeviationPoint[]> {
  const { org, lang, today, ownerOf } = reading;
  scope.require("billing.read", org.id);
  const contract = await getContract(scope, org.id, today);
  const known = (await listCurrencies(scope, org.id, today.slice(0, 7))).find(
    ({ currency }) => currency === contract?.currency,
  );
  if (!contract || !known) return [];
  const { currency } = contract;
  const isInvoiced = reading.month <= known.last;
  const invoiced = isInvoiced ? reading.month : known.last;
  const { prices, ...read } = await askTogether(scope, {
    ...recordedAsked(scope, org.id),
    prices: pricesAsked(scope, org.id),
  });
  const recorded = knownOf(read, currency);
  const terms = { prices, agreed: [...recorded.contract, ...deliveredChanges(recorded)] };
  const deviations = await listDeviations(scope, org.id, contract, periodOf("month", invoiced), terms);
  if (deviations.length === 0) return [];
  const names = namesOf(await listServiceNames(scope, org.id), prices, lang);
  return deviations.map((deviation) => {
    const { rule, month, service, item, costCentre, amount, lineId, invoiced: found } = deviation;
    return {
      ...{ kind: "deviation", rule, month, service, item, costCentre, amount, currency },
      id: JSON.stringify([rule, service, item, costCentre, lineId, found]),
      ...{ severity: Math.abs(Number(amount)), sinceAt: monthEnd(month, org.timeZone), owner: ownerOf("deviation") },
      name: names.item(service, item),
    };
  });
}
