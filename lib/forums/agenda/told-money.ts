import { filterWord } from "@/lib/billing/invoices/filter";
import { routes } from "@/lib/routes";
import type { DeviationPoint, QuestionPoint } from "./point";
import { type AgendaWords, dateOf, joined, moneyOf, monthOf, sinceMonth, type ToldPoint } from "./words";

/** What is about money: only ever told to those who see it. */
export function tellMoneyPoint(point: QuestionPoint | DeviationPoint, words: AgendaWords): ToldPoint {
  return point.kind === "question" ? question(point, words) : deviation(point, words);
}

function question({ number, text, invoice, amount, currency, sinceAt }: QuestionPoint, words: AgendaWords): ToldPoint {
  const { say, org } = words;
  return {
    what: `${number}. ${text}`,
    href: routes.customer.priceQuestion(org.slug, number),
    mark: null,
    detail: joined(say("forums.invoice", { number: invoice }), moneyOf(amount, currency, words)),
    why: say("forums.why.question"),
    since: dateOf(sinceAt, words),
  };
}

function deviation(point: DeviationPoint, words: AgendaWords): ToldPoint {
  const { rule, service, item, name, costCentre, amount, currency, month } = point;
  const { say, org } = words;
  const rows = { service: filterWord(service), item: filterWord(item), centre: filterWord(costCentre) };
  return {
    what: `${say(`billing.deviations.rule.${rule}`)}: ${name}`,
    href: routes.customer.billingLines(org.slug, { period: month, currency, ...rows }),
    mark: null,
    detail: joined(costCentre || null, moneyOf(amount, currency, words, true)),
    why: say("forums.why.deviation", { month: monthOf(month, words) }),
    since: sinceMonth(month, words),
  };
}
